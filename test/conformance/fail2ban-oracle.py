"""Asks the code of the installed fail2ban what it makes of configurations, one after the other, in one process.

Each line of the input is a JSON object: files by their paths below a folder that holds a copy of the configuration
that fail2ban ships. Each line of the output is what came of one: whether the server would run, and what its enabled
jails come to. fail2ban's own readers make the commands and its own server obeys them; only its jails are never
started, so no action is ever run. What depends on the machine is made alike everywhere: every absolute path of a log
file is there, and so is the journal.
"""

import glob
import json
import logging
import os
import shutil
import signal
import sys
import types

sys.dont_write_bytecode = True
FOLDER, LOG = sys.argv[1], sys.argv[2]


class Reader:
	"""A systemd.journal.Reader that has no journal, and the same objections."""

	def __init__(self, **_):
		pass

	def add_match(self, match):
		if "=" not in match:
			raise ValueError("Invalid argument: %r" % match)

	def add_disjunction(self):
		pass

	def flush_matches(self):
		pass


journal = types.ModuleType("systemd.journal")
journal.Reader = Reader
journal.__version__ = "234"
systemd = types.ModuleType("systemd")
systemd.journal = journal
sys.modules["systemd"] = systemd
sys.modules["systemd.journal"] = journal
# Without it fail2ban falls back to polling; a machine has few instances of inotify.
sys.modules["pyinotify"] = None

from fail2ban.client.configurator import Configurator
from fail2ban.client.jailreader import JailReader
from fail2ban.helpers import extractOptions, splitWithOptions, splitwords
from fail2ban.server.server import Server

said = []
asked = []
# What fail2ban ships is read once: a file by its name, as its own cache has it.
shipped = {}
stock = set(glob.glob(FOLDER + "/**/*", recursive=True))


class Listener(logging.Handler):
	def emit(self, record):
		said.append(record.getMessage())


logger = logging.getLogger("fail2ban")
logger.setLevel(logging.ERROR)
logger.propagate = False
logger.addHandler(Listener())


def found(path):
	"""Log files are there if their paths are absolute and could be those of files that somebody has."""
	asked.append(path)
	return [LOG] if path.startswith("/") and not any(mark in path for mark in "\"', \t") else []


JailReader._glob = staticmethod(found)


def ring(*_):
	raise TimeoutError("it takes too long")


signal.signal(signal.SIGALRM, ring)


def judge(files):
	for folder in ("jail.d", "filter.d", "action.d"):
		os.makedirs(os.path.join(FOLDER, folder), exist_ok=True)
	written = []
	for name, text in files.items():
		path = os.path.join(FOLDER, name)
		kept = None
		if os.path.exists(path):
			with open(path, "rb") as file:
				kept = file.read()
		with open(path, "wb") as file:
			file.write(text.encode("utf-8", "surrogatepass"))
		written.append((path, kept))
	said.clear()
	asked.clear()
	signal.alarm(20)
	try:
		return judged({path for path, _ in written})
	finally:
		signal.alarm(0)
		for path, kept in written:
			if kept is None:
				os.remove(path)
			else:
				with open(path, "wb") as file:
					file.write(kept)


def judged(written):
	share = {}
	configurator = Configurator(share_config=share)
	configurator.setBaseDir(FOLDER)
	share.update({key: value for key, value in shipped.items() if key[4:] not in written})
	result = {"outcome": "dies", "isTested": False, "skipped": [], "jails": {}, "logs": asked}
	try:
		configurator.readAll()
		isRead = configurator.getOptions()
		jails = configurator._Configurator__jails.jails
		result["skipped"] = [jail.getName() for jail in jails if jail.options.get("config-error")]
		if not isRead:
			return dict(result, why="\n".join(said))
		configurator.convertToProtocol()
		result["isTested"] = not result["skipped"]
		result["jails"] = {
			jail.getName(): inForce(jail) for jail in jails if not jail.options.get("config-error")
		}
		apply(configurator.getConfigStream())
	except Exception as error:
		return dict(result, why="\n".join(said + ["%s: %s" % (type(error).__name__, error)]))
	finally:
		shipped.update({key: value for key, value in share.items() if key[:4] == "inc:" and key[4:] in stock})
	return dict(result, outcome="skips" if result["skipped"] else "runs", why="\n".join(said))


def inForce(jail):
	options = {name: value for name, value in jail.options.items() if name != "config-error"}
	actions = [extractOptions(each) for each in splitWithOptions(options.get("action", "")) if each.strip()]
	words = splitwords(options.get("ignoreip") or "")
	return {"options": options, "actions": actions, "ignoreip": words}


def apply(stream):
	server = Server()
	obey = server._Server__transm._Transmitter__commandHandler
	server._Server__transm._Transmitter__quiet = 1
	try:
		for command in stream:
			if command[0] == "start":
				server._Server__jails[command[1]]
			elif command[:1] == ["set"] and command[1] in ("loglevel", "logtarget", "syslogsocket", "dbfile"):
				continue
			else:
				obey(command)
	finally:
		for jail in server._Server__jails._jails.values():
			for path in list(jail.filter.getLogPaths() if hasattr(jail.filter, "getLogPaths") else []):
				jail.filter.delLogPath(path)


for line in sys.stdin:
	print(json.dumps(judge(json.loads(line)), default=str), flush=True)
