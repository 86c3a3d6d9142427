#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""wrap_twice FILE PREFIX: writes PREFIX-INNER-OUTER.txt for each two of the wrappings below: FILE as mail, web pages, programs and configuration
files make of each other's texts."""
import base64, html, json, quopri, sys, urllib.parse


def each_line(form):
    return lambda text: "".join(form.format(number=number, line=line) + "\n" for number, line in enumerate(text.splitlines(), 1))


WRAPPINGS = {
    "json": lambda text: json.dumps({"lease": 1, "certificate": text}, indent=2),
    "env": lambda text: 'PAIR="' + text.replace("\r", "").replace("\n", "\\r\\n") + '"\n',
    "powershell": lambda text: '$pair = "' + text.replace("\n", "`n") + '"\n',
    "printable": lambda text: quopri.encodestring(text.encode()).decode(),
    "br": lambda text: text.replace("\n", "<br/>\n"),
    "html": lambda text: "<html><body>\n" + each_line("<p>{line}</p>")(html.escape(text)) + "</body></html>\n",
    "dashes": lambda text: text.replace("-----", "\u2014\u2014\u2013"),
    "no-break": each_line("\u00a0{line}\u00a0"),
    "no-room": lambda text: "\u200b".join(text[at:at + 20] for at in range(0, len(text), 20)),
    "base64": lambda text: base64.encodebytes(text.encode()).decode(),
    "secret": lambda text: "kind: Secret\ndata:\n  tls.crt: " + base64.b64encode(text.encode()).decode() + "\n",
    "numbered": each_line("{number:6}\t{line}"),
    "searched": each_line("mail.pem:{number}:{line}"),
    "quoted": each_line("> {line}"),
    "comment": each_line("# {line}"),
    "log": each_line("2026-11-30T08:00:00Z host deploy[12]: {line}"),
    "address": lambda text: "https://ca.example.com/?pem=" + urllib.parse.quote(text, safe="") + "&x=1",
    "yaml": lambda text: "tls: |\n" + each_line("    {line}")(text),
    "crlf": lambda text: text.replace("\n", "\r\n"),
}

text = open(sys.argv[1]).read()
for inner, wrap in WRAPPINGS.items():
    for outer, wrap_again in WRAPPINGS.items():
        with open(f"{sys.argv[2]}-{inner}-{outer}.txt", "w", newline="") as file:
            file.write(wrap_again(wrap(text)))
