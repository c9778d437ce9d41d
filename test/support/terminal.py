"""Runs a program in a pseudo-terminal: commands as JSON lines on stdin, what happens as JSON lines on stdout.

terminal.py COLUMNS ROWS program arguments...
Commands: {"write": base64} {"resize": [columns, rows]} {"signal": number} {"close": true} {"read": bytes at most a read}
Events:   {"out": base64} a read of the terminal, {"exit": code, "signal": number} once.
"""
import base64, fcntl, json, os, pty, select, struct, sys, termios, time


def size(fd, columns, rows):
    fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))


def say(event):
    sys.stdout.write(json.dumps(event) + "\n")
    sys.stdout.flush()


columns, rows, program = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]
child, master = pty.fork()
if child == 0:
    size(0, columns, rows)
    os.execvp(program[0], program)
size(master, columns, rows)
pending, most, status = b"", 65536, None
watched = [master, 0]
while True:
    ready, _, _ = select.select(watched, [], [], 0.02)
    if master in ready:
        try:
            data = os.read(master, most)
        except OSError:
            data = b""
        if data:
            say({"out": base64.b64encode(data).decode()})
        else:
            watched.remove(master)
    if 0 in ready:
        data = os.read(0, 65536)
        if not data:
            os.kill(child, 9) if status is None else None
            watched.remove(0)
        pending += data
        *lines, pending = pending.split(b"\n")
        for line in lines:
            command = json.loads(line)
            if "write" in command:
                os.write(master, base64.b64decode(command["write"]))
            if "resize" in command:
                size(master, *command["resize"])
            if "signal" in command and status is None:
                os.kill(child, command["signal"])
            if "read" in command:
                most = command["read"]
            if "close" in command:
                watched.remove(master)
                os.close(master)
    if status is None:
        done, code = os.waitpid(child, os.WNOHANG)
        if done:
            status = code
    # What the program wrote last is read before its end is told.
    if status is not None and master not in ready:
        break
say({"exit": os.WEXITSTATUS(status) if os.WIFEXITED(status) else None, "signal": os.WTERMSIG(status) if os.WIFSIGNALED(status) else None})
