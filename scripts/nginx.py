"""Debian's nginx on a finished site, with the lines that the build made for it; on loopback, for as long as it is needed."""
import contextlib, pathlib, socket, subprocess, tempfile, time

HOME = pathlib.Path(__file__).resolve().parent.parent / ".build" / "nginx"
PROGRAM = HOME / "usr/sbin/nginx"
BROTLI = HOME / "usr/lib/nginx/modules/ngx_http_brotli_static_module.so"
TEMPORARY = "".join(f"  {kind}_temp_path {{work}}/{kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
MAIN = """{load}daemon off;
master_process off;
pid {work}/pid;
error_log {work}/errors;
events {{ worker_connections 256; }}
http {{
  access_log off;
  keepalive_timeout 7200s;
{temporary}  server {{
    listen 127.0.0.1:{port};
{lines}  }}
}}
"""
# What nginx.conf says in its head how to include it, for a site at the top of a domain and for one in a folder.
AT_TOP = """    root "{site}";
    include "{base}/delivery/nginx.conf";
    {extra}
"""
IN_FOLDER = """    root "{work}/other";
    location = {folder} {{ absolute_redirect off; return 301 {folder}/; }}
    {domain}
    location ^~ {folder}/ {{
      alias "{site}/";
      include "{base}/delivery/nginx.conf";
      {extra}
    }}
"""
# The same for the status site, with a sign-in of the server's own around it.
STATUS = """    auth_basic "status";
    auth_basic_user_file "{users}";
    root "{base}/internal";
    include "{base}/delivery-internal/nginx.conf";
"""


@contextlib.contextmanager
def serve(base, brotli=True, seconds=7200, folder=None, users=None):
    """Serves the public folder below base, at the top or in a folder of the domain, or with a file of users the internal one; gives
    the port. Ends with the block, and by itself after some seconds."""
    if not PROGRAM.exists():
        raise SystemExit("nginx is not there: run scripts/install --tests")
    base = pathlib.Path(base).resolve()
    with tempfile.TemporaryDirectory(prefix="story-nginx-") as work:
        for _ in range(5):
            with socket.socket() as probe:
                probe.bind(("127.0.0.1", 0))
                port = probe.getsockname()[1]
            configuration = pathlib.Path(work) / "nginx.conf"
            configuration.write_text(MAIN.format(
                load=f"load_module {BROTLI};\n" if brotli else "", work=work, port=port,
                temporary=TEMPORARY.format(work=work),
                lines=(STATUS if users else IN_FOLDER if folder else AT_TOP).format(
                    work=work, users=users,
                    domain=f'include "{base}/delivery/nginx-domain.conf";' if (base / "delivery/nginx-domain.conf").exists() else "", base=base, site=base / "public", folder=folder,
                    extra=f'include "{base}/delivery/nginx-brotli.conf";' if brotli else "")))
            errors = pathlib.Path(work) / "errors"
            server = subprocess.Popen(
                ["timeout", "--kill-after=5", str(seconds), PROGRAM, "-p", work, "-e", errors, "-c", configuration],
                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
            try:
                if answers(server, port):
                    yield port
                    if server.poll() is not None:
                        raise SystemExit("nginx ended by itself")
                    return
            finally:
                server.terminate()
                try:
                    server.wait(120)
                except subprocess.TimeoutExpired:
                    server.kill()
                    server.wait()
            said = server.stderr.read().decode() + (errors.read_text() if errors.exists() else "")
            if "Address already in use" not in said:
                raise SystemExit("nginx does not start:\n" + said)
    raise SystemExit("no free port")


def answers(server, port):
    """Waits until the server either takes connections or has ended; ten minutes only guard against hanging."""
    end = time.monotonic() + 600
    while server.poll() is None and time.monotonic() < end:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 60):
            return True
        time.sleep(0.025)
    return False
