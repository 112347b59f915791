"""Sends the editor's forms as a browser without script would: what a page holds, with some controls changed."""
import html.parser, re, time, urllib.parse


# What a page says where no script asks again.
SOUGHT = "Nå ser programmet etter om noe annet på nettstedet ble galt av det."


class Controls(html.parser.HTMLParser):
    """The controls of the form with the id `skjema`, or of the only form with a token, as they would be sent; and what the page says."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.values, self.said, self.problems = [], "", []
        # The acts of each form's buttons, and where its controls are among the values.
        self.forms = []
        self.area = self.choice = self.reading = None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        name = given.get("name")
        if tag == "form":
            self.forms.append((set(), len(self.values)))
        elif tag == "button" and name == "gjor" and self.forms:
            self.forms[-1][0].add(given.get("value"))
        if tag == "input" and name and given.get("type") not in ("file", "submit", "search"):
            self.values.append([name, given.get("value") or ""])
        elif tag == "textarea" and name:
            self.values.append([name, ""])
            self.area = True
        elif tag == "select" and name:
            self.values.append([name, ""])
            self.choice = True
        elif tag == "option" and self.choice and "selected" in given:
            self.values[-1][1] = given.get("value") or ""
        elif "said" in (given.get("class") or "").split():
            self.reading = "said"
        elif tag == "ul" and "problems" in (given.get("class") or ""):
            self.reading = "problems"

    def handle_endtag(self, tag):
        if tag == "textarea":
            # The line end right after the tag is not part of the text (HTML Standard §13.1.2.5).
            self.values[-1][1] = self.values[-1][1].removeprefix("\n")
            self.area = None
        elif tag == "select":
            self.choice = None
        elif tag in ("div", "ul"):
            self.reading = None

    def handle_data(self, data):
        if self.area:
            self.values[-1][1] += data
        elif self.reading == "said":
            self.said += data
        elif self.reading == "problems" and data.strip():
            self.problems.append(data.strip())

    def sent(self, act):
        """What a press on that button sends: the controls of its own form, or of all where no form has it."""
        ends = [start for _, start in self.forms[1:]] + [len(self.values)]
        return next((self.values[start:end] for (acts, start), end in zip(self.forms, ends) if act in acts), self.values)

    def value(self, name):
        return next((value for other, value in self.values if other == name), None)


class Editor:
    """Somebody with a browser without script."""

    def __init__(self, server):
        self.server, self.cookie = server, None

    def headers(self):
        return {"Cookie": self.cookie} if self.cookie else {}

    def open(self, path, waits=True):
        """A page; the page of a form that says that the rest of the site is being looked through is opened again until it says what was found."""
        end = time.monotonic() + 120
        while True:
            status, _, body = self.server.ask("GET", path, self.headers())
            page = Controls(body.decode("utf-8", "replace"))
            if not (waits and "/skjema?" in path and SOUGHT in page.said and time.monotonic() < end):
                return status, page
            time.sleep(0.1)

    def send(self, path, changes=None, act="lagre", page=None, token=None, files=(), waits=True):
        """The status, the page that is the answer or that it leads to, and where that is."""
        page = page or self.open(path)[1]
        values = [(name, (changes or {}).get(name, value)) for name, value in page.sent(act)]
        values += [(name, value) for name, value in (changes or {}).items() if page.value(name) is None]
        values = [("nokkel", token) if token and name == "nokkel" else (name, value) for name, value in values] + [("gjor", act)]
        headers = {"Origin": f"http://localhost:{self.server.port}", **self.headers()}
        if files:
            mark = "grense7d9f"
            parts = [f'--{mark}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode() for name, value in values]
            parts += [f'--{mark}\r\nContent-Disposition: form-data; name="{name}"; filename="{file}"\r\n\r\n'.encode() + data + b"\r\n" for name, file, data in files]
            body = b"".join(parts) + f"--{mark}--\r\n".encode()
            headers["Content-Type"] = f"multipart/form-data; boundary={mark}"
        else:
            # Browsers send line ends as CR LF.
            body = urllib.parse.urlencode([(name, re.sub(r"\r?\n", "\r\n", value)) for name, value in values]).encode()
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        status, answered, text = self.server.ask("POST", path, headers, body)
        address = path
        while status in (302, 303):
            address = answered["Location"]
            status, answered, text = self.server.ask("GET", address, self.headers())
            if status == 200 and waits and SOUGHT in text.decode("utf-8", "replace"):
                return *self.open(address), address
        return status, Controls(text.decode("utf-8", "replace")), address
