"""Debian's Apache and Caddy on a finished site, with the lines that the build made for them; on loopback, for as long as they are
needed. Each is started with little more than what Debian's own settings say, and ends with its block."""
import contextlib, os, pathlib, socket, subprocess, tempfile

import nginx

HOME = nginx.HOME.parent / "servers"
LIBRARIES = HOME / "usr/lib/x86_64-linux-gnu"
APACHE, CADDY = HOME / "usr/sbin/apache2", HOME / "usr/bin/caddy"
# What Debian turns on by itself, and the two modules that .htaccess asks for. MaxRequests of a connection is this proof's own.
APACHE_MODULES = ("mpm_event", "authz_core", "dir", "mime", "env", "setenvif", "filter", "deflate", "alias", "negotiation",
                  "autoindex", "headers", "rewrite")
APACHE_MAIN = """ServerRoot "{work}"
{modules}PidFile "{work}/pid"
ErrorLog "{work}/errors"
DefaultRuntimeDir "{work}"
Mutex file:{work}
Listen 127.0.0.1:{port}
ServerName 127.0.0.1:{port}
ServerTokens Prod
MaxKeepAliveRequests 0
KeepAliveTimeout 600
Timeout 600
<IfModule mpm_event_module>
  ServerLimit 1
  StartServers 1
  ThreadsPerChild 25
  MaxRequestWorkers 25
</IfModule>
TypesConfig /etc/mime.types
Include "{home}/etc/apache2/mods-available/mime.conf"
Include "{home}/etc/apache2/mods-available/deflate.conf"
Include "{home}/etc/apache2/mods-available/dir.conf"
<Directory />
  AllowOverride None
  Require all denied
</Directory>
<FilesMatch "^\\.ht">
  Require all denied
</FilesMatch>
DocumentRoot "{root}"
{domain}{alias}
<Directory "{other}">
  Require all granted
</Directory>
<Directory "{site}">
  Options FollowSymLinks
  AllowOverride FileInfo
  Require all granted
</Directory>
"""
# The status site, with a sign-in of the server's own around it.
APACHE_AUTH_MODULES = ("authn_core", "authn_file", "authz_user", "auth_basic")
APACHE_STATUS = """<Directory "{site}">
  AuthType Basic
  AuthName "status"
  AuthUserFile "{users}"
  Require valid-user
  Include "{base}/delivery-internal/apache.conf"
</Directory>
"""
CADDY_STATUS = """  basicauth {{
    {user} {hash}
  }}
  root * {base}/internal
  import {base}/delivery-internal/Caddyfile
"""
CADDY_AT_TOP = """  root * {site}
  import {base}/delivery/Caddyfile
"""
CADDY_IN_FOLDER = """{domain}  respond 404
  redir {bare} {folder} 301
  handle_path {folder}* {{
    root * {site}
    import {base}/delivery/Caddyfile
  }}
"""
CADDY_MAIN = """{{
  admin off
  auto_https off
}}
http://127.0.0.1:{port} {{
{lines}}}
"""


def apache(base, folder=None):
    """Serves the public folder below base, at the top or in a folder of the domain; gives the port."""
    site = pathlib.Path(base).resolve() / "public"

    def start(work, port):
        (work / "other").mkdir()
        load = "".join(f"LoadModule {name}_module {HOME}/usr/lib/apache2/modules/mod_{name}.so\n" for name in APACHE_MODULES)
        (work / "apache.conf").write_text(APACHE_MAIN.format(
            work=work, port=port, home=HOME, modules=load, site=site, other=work / "other",
            root=work / "other" if folder else site, domain=f'Include "{base}/delivery/apache-domain.conf"\n' if (pathlib.Path(base) / "delivery/apache-domain.conf").exists() else "",
            alias=f'Alias "{folder}/" "{site}/"\nRedirectMatch 301 ^{folder}$ {folder}/' if folder else ""))
        return [APACHE, "-X", "-f", work / "apache.conf"], {"LD_LIBRARY_PATH": str(LIBRARIES)}

    return serve("Apache", APACHE, start)


def apache_status(base, users):
    """Serves the internal folder below base to those in a file of users; gives the port."""
    base = pathlib.Path(base).resolve()

    def start(work, port):
        (work / "other").mkdir()
        load = "".join(f"LoadModule {name}_module {HOME}/usr/lib/apache2/modules/mod_{name}.so\n" for name in APACHE_MODULES + APACHE_AUTH_MODULES)
        main = APACHE_MAIN[:APACHE_MAIN.index('<Directory "{site}">')]
        (work / "apache.conf").write_text((main + APACHE_STATUS).format(
            work=work, port=port, home=HOME, modules=load, site=base / "internal", other=work / "other", base=base, users=users,
            root=base / "internal", alias="", domain=""))
        return [APACHE, "-X", "-f", work / "apache.conf"], {"LD_LIBRARY_PATH": str(LIBRARIES)}

    return serve("Apache", APACHE, start)


def caddy_status(base, user, password):
    """Serves the internal folder below base to one user; gives the port."""
    base = pathlib.Path(base).resolve()

    def start(work, port):
        hashed = subprocess.run([CADDY, "hash-password", "--plaintext", password], capture_output=True, text=True, check=True).stdout.strip()
        (work / "Caddyfile").write_text(CADDY_MAIN.format(port=port, lines=CADDY_STATUS.format(base=base, user=user, hash=hashed)))
        return [CADDY, "run", "--adapter", "caddyfile", "--config", work / "Caddyfile"], {"HOME": str(work), "XDG_DATA_HOME": str(work), "XDG_CONFIG_HOME": str(work)}

    return serve("Caddy", CADDY, start)


def caddy(base, folder=None):
    """Serves the public folder below base, at the top or in a folder of the domain; gives the port."""
    base = pathlib.Path(base).resolve()

    def start(work, port):
        lines = (CADDY_IN_FOLDER if folder else CADDY_AT_TOP).format(site=base / "public", base=base, folder=f"{folder}/", bare=folder,
            domain=f"  import {base}/delivery/Caddyfile-domain\n" if (base / "delivery/Caddyfile-domain").exists() else "")
        (work / "Caddyfile").write_text(CADDY_MAIN.format(port=port, lines=lines))
        return [CADDY, "run", "--adapter", "caddyfile", "--config", work / "Caddyfile"], {"HOME": str(work), "XDG_DATA_HOME": str(work), "XDG_CONFIG_HOME": str(work)}

    return serve("Caddy", CADDY, start)


@contextlib.contextmanager
def serve(name, program, start, seconds=7200):
    """Starts a server on a free port and gives it; ends it with the block, and by itself after some seconds."""
    if not program.exists():
        raise SystemExit(f"{name} is not there: run scripts/install --tests")
    with tempfile.TemporaryDirectory(prefix="story-server-") as work:
        work = pathlib.Path(work)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        words, settings = start(work, port)
        with (work / "said").open("wb") as said:
            server = subprocess.Popen(["timeout", "--kill-after=5", str(seconds), *words], stdin=subprocess.DEVNULL,
                                      stdout=said, stderr=said, env={**os.environ, **settings})
        try:
            if not nginx.answers(server, port):
                told = [file.read_text(errors="replace")[-2000:] for file in (work / "said", work / "errors") if file.exists()]
                raise SystemExit(f"{name} does not start:\n" + "\n".join(told))
            yield port
            if server.poll() is not None:
                raise SystemExit(f"{name} ended by itself")
        finally:
            server.terminate()
            try:
                server.wait(60)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()
