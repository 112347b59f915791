"""The files at a site's top from which hosts and servers read their rules: no reader gets them."""
HOST_FILES = ("_headers", "_redirects", ".htaccess", "staticwebapp.config.json")
