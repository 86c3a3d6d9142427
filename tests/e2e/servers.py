# SPDX-License-Identifier: Apache-2.0
"""The servers that people point at a store, each from Debian's package: on a port of its own on the loopback, with its own configuration and
folders, started in the foreground and ended by its process id."""
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import time

PATIENCE = 60  # seconds
NGINX = """
daemon off;
pid {folder}/pid;
error_log {folder}/log;
events {{ }}
http {{
  access_log off;
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  server {{
    listen 127.0.0.1:{port} ssl;
    {lines}
  }}
}}
"""
APACHE = """
ServerRoot {folder}
ServerName localhost
DefaultRuntimeDir {folder}
PidFile {folder}/pid
ErrorLog {folder}/log
User www-data
Group www-data
LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so
LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
LoadModule ssl_module /usr/lib/apache2/modules/mod_ssl.so
Listen 127.0.0.1:{port}
SSLEngine on
{lines}
"""
HAPROXY = """
defaults
  mode http
  timeout connect 5s
  timeout client 5s
  timeout server 5s
frontend tls
  {lines}
  http-request return status 200
"""
POSTFIX_MAIN = """
compatibility_level = 3.6
queue_directory = {folder}/queue
data_directory = {folder}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mail.example.com
smtpd_tls_security_level = may
{lines}
"""
POSTFIX_MASTER = """
127.0.0.1:{port} inet n - n - - smtpd
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
anvil unix - - n - 1 anvil
proxymap unix - - n - - proxymap
"""
DOVECOT = """
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
protocols = imap
listen = 127.0.0.1
passdb {{
  driver = static
  args = nopassword=y
}}
userdb {{
  driver = static
  args = uid=nobody gid=nogroup home={folder}/home
}}
service imap-login {{
  inet_listener imap {{
    port = 0
  }}
  inet_listener imaps {{
    port = {port}
    ssl = yes
  }}
}}
ssl = required
{lines}
"""


def free_port():
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return listening.getsockname()[1]


class Server:
    """One server, with the lines that `certwright show --server` prints for it."""

    reload_signal = signal.SIGHUP  # what `systemctl reload` comes down to
    greeting = ()  # what s_client needs before TLS begins
    files = {}
    command = ()

    def __init__(self, folder, lines_for):
        self.folder, self.port, self.process = pathlib.Path(folder) / type(self).__name__.lower(), free_port(), None
        self.folder.mkdir()
        lines = lines_for(type(self).__name__).replace("bind :443", f"bind 127.0.0.1:{self.port}")
        self.words = {"folder": self.folder, "lines": lines, "port": self.port}
        for name, content in self.files.items():
            path = self.folder / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(content.format(**self.words))
        self.prepare()

    def prepare(self):
        pass

    def start(self):
        command = [word.format(**self.words) for word in self.command]
        self.output = open(self.folder / "output", "wb")
        self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=self.output, stderr=self.output, start_new_session=True)
        end = time.monotonic() + PATIENCE
        while True:
            with socket.socket() as trial:
                if trial.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            if self.process.poll() is not None or time.monotonic() > end:
                raise SystemExit(f"{command[0]} does not listen:\n{self.said()}")
            time.sleep(0.1)

    def reload(self):
        self.process.send_signal(self.reload_signal)

    def said(self):
        return "".join((self.folder / name).read_text(errors="replace") for name in ("output", "log") if (self.folder / name).exists())

    def stop(self):
        """Ends it by its id, and what it started by that of their session, which is this server's own."""
        if self.process is None:
            return
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.output.close()


class Nginx(Server):
    files = {"nginx.conf": NGINX}
    command = ("/usr/sbin/nginx", "-p", "{folder}", "-e", "{folder}/log", "-c", "{folder}/nginx.conf")


class Apache(Server):
    files = {"apache.conf": APACHE}
    command = ("/usr/sbin/apache2", "-f", "{folder}/apache.conf", "-DFOREGROUND")
    reload_signal = signal.SIGUSR1


class Haproxy(Server):
    files = {"haproxy.cfg": HAPROXY}
    command = ("/usr/sbin/haproxy", "-W", "-f", "{folder}/haproxy.cfg")
    reload_signal = signal.SIGUSR2


class Postfix(Server):
    files = {"etc/main.cf": POSTFIX_MAIN, "etc/master.cf": POSTFIX_MASTER}
    command = ("/usr/lib/postfix/sbin/master", "-c", "{folder}/etc", "-d")
    greeting = ("-starttls", "smtp")

    def prepare(self):
        for name in ("data", "queue", "queue/pid", "queue/private", "queue/public"):
            (self.folder / name).mkdir()
        for name in ("data", "queue/private", "queue/public"):
            shutil.chown(self.folder / name, "postfix")


class Dovecot(Server):
    files = {"dovecot.conf": DOVECOT}
    command = ("/usr/sbin/dovecot", "-F", "-c", "{folder}/dovecot.conf")

    def prepare(self):
        for name in ("run", "state", "home"):
            (self.folder / name).mkdir()


ALL = (Nginx, Apache, Haproxy, Postfix, Dovecot)
