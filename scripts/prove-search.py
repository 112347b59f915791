"""Searches the finished public site in headless Chromium, like a reader: inflected words, both languages, keyboard.

Usage: prove-search.py FOLDER: the folder that holds public/. The pages are served with the header policy that the search
page needs, so that what it loads is proven to be allowed.
"""
import functools, pathlib, sys, threading, http.server
from playwright.sync_api import sync_playwright

sys.path.insert(0, str(pathlib.Path(__file__).parent))
pages = __import__("prove-pages")

# What a reader writes, and the page that must be among the hits: words in other forms than the page has them.
CASES = {
    "sok/": [
        ("innbyggerne", "hovedomrader/innbyggere/"), ("kampanjene", "kampanjer/"), ("arrangementene", "hva-skjer/"),
        ("flyttingen", "kampanjer/velkommen-hjem/"), ("partnerne", "finansiering/"), ("tilflytter", "flytt-hit/"), ("naering", "naring/"),
        ("boliger", "flytt-hit/"), ("skolen", "fakta-om-kongsberg/"), ("personvernet", "personvern/"), ("styringsgruppa", "organisering/"),
        ("journalist", "for-mediene/"), ("aapenhet", "verdier/"), ("hvem kan jeg spørre om jobb", "flytt-hit/"), ("sponsor", "finansiering/"),
        ("leie bolig", "flytt-hit/"), ("samboer", "flytt-hit/"), ("partnerjobb", "flytt-hit/"), ("reisetid", "fakta-om-kongsberg/"),
        ("toget", "flytt-hit/"), ("barnehager", "fakta-om-kongsberg/"), ("koste", "finansiering/"), ("formannskapet", "om-prosjektet/"),
        ("byen", "om-prosjektet/"), ("målet", "status/"),
        ("fastlege", "kampanjer/velkommen-hjem/"), ("strøm og internett", "kampanjer/velkommen-hjem/"), ("naringsliv", "naring/"),
        ("barnehageplass", "flytt-hit/"), ("aarshjul", "arshjul/"), ("sprakkafe", "arrangementer/eksempel-sprakkafe/"),
        ("Ovre Sandsvaer", "fakta-om-kongsberg/"), ("styringsgruppemøtene", "arshjul/"), ("avlyste", "arrangementer/eksempel-hostmarked/"),
        ("idrettslag", "naring/"), ("tilskudd til laget", "naring/"), ("pressekontakt", "for-mediene/"), ("kommunikasjonsstrategien", "kommunikasjon/"),
        ("familieinnvandring", "flytt-hit/"), ("student", "flytt-hit/"), ("sommerjobb", "flytt-hit/"), ("hybel", "flytt-hit/"),
        # The last part of a compound, where the page has the whole word alone.
        ("lege", "kampanjer/velkommen-hjem/"), ("marked", "arrangementer/eksempel-hostmarked/"), ("kafé", "arrangementer/eksempel-sprakkafe/"),
        ("legen", "kampanjer/velkommen-hjem/"),
        # Words with hyphens, dashes and slashes: as the page has them, in two words, in one, with another sign, and where the page has none.
        ("Oslo-regionen", "mandat/"), ("oslo regionen", "mandat/"), ("Osloregionen", "mandat/"), ("Oslo–regionen", "mandat/"), ("Oslo‑regionen", "mandat/"),
        ("ledige lokaler", "kampanjer/bedriftsetableringer/"), ("næringslokaler", "kampanjer/bedriftsetableringer/"), ("ingeniør", "flytt-hit/"),
        ("politiker", "mandat/"), ("kalender på Android", "hva-skjer/"),
        ("Wivi-Ann", "organisering/"), ("1950-årene", "fakta-om-kongsberg/"), ("2019-2030", "om-prosjektet/"), ("Sørøst-Norge", "fakta-om-kongsberg/"),
        ("bolig/jobb", "flytt-hit/"), ("års-hjul", "arshjul/"), ("barne-hager", "fakta-om-kongsberg/"), ("språk-kafé", "arrangementer/eksempel-sprakkafe/"),
        ("strøm- og internett", "kampanjer/velkommen-hjem/"), ("- jobb", "flytt-hit/"), ("Kongsberg-gruppen vekst", "fakta-om-kongsberg/"),
    ],
    "en/search/": [
        ("residents", "en/focus-areas/"), ("campaign", "en/campaigns/"), ("moving", "en/move-here/"), ("permit", "en/move-here/"),
        ("vacancies", "en/move-here/"), ("partners", "en/become-a-partner/"), ("journalist", "en/for-the-media/"), ("privacy", "en/privacy/"),
        ("council", "en/mandate/"), ("population", "en/facts-about-kongsberg/"), ("kindergarten", "en/move-here/"), ("calendar", "en/whats-on/"),
        ("vision", "en/values/"), ("relocation", "en/move-here/"), ("doctor", "en/move-here/"),
        ("rent", "en/move-here/"), ("spouse", "en/move-here/"), ("partner job", "en/move-here/"), ("bus", "en/move-here/"),
        ("schools", "en/facts-about-kongsberg/"), ("travel time", "en/facts-about-kongsberg/"), ("targets", "en/progress/"),
        ("who decides", "en/mandate/"), ("companies", "en/business/"), ("housing", "en/move-here/"),
        ("family reunification", "en/move-here/"), ("Swedish", "en/move-here/"), ("organization chart", "en/our-source/"),
        ("language cafe", "en/events/example-language-cafe/"), ("kids", "en/move-here/"), ("waiting lists", "en/events/example-company-visit/"),
        ("club", "en/business/"), ("press contact", "en/for-the-media/"), ("communication strategy", "en/communication/"),
        ("student", "en/move-here/"), ("nurse", "en/move-here/"), ("summer job", "en/move-here/"), ("university", "en/facts-about-kongsberg/"),
        ("start-ups", "en/communication/"), ("startups", "en/communication/"), ("long-term", "en/who-takes-part/"), ("medium-sized", "en/business/"),
        ("medium sized", "en/business/"), ("day-to-day", "en/who-takes-part/"), ("land-use", "en/who-takes-part/"), ("landuse", "en/who-takes-part/"),
        ("EU/EEA", "en/move-here/"), ("step–free", "en/events/example-language-cafe/"), ("follow-ups", "en/news/example-new-action-plan/"),
        ("four‑month reports", "en/reports/"), ("kinder-garten", "en/move-here/"), ("re-location", "en/move-here/"),
    ],
}

# What no page of the site speaks of: the index walks back letter by letter until it finds something, and readers must not see that.
NOTHING = {
    "sok/": [
        "tannlege", "svømmehall", "sykehus", "parkering", "hundepark", "permisjon", "flyplass", "skatteoppgjør", "barnevern", "hytte",
        "pizza", "bompenger", "snøscooter", "fotball", "xyzzyplugh",
        "bilverksted", "bryllup", "legevakt", "kommode", "statue", "kampsport", "formel", "partitur", "turgåing", "hundre kilo",
        "sykepleier", "barnetrygd", "førerkort", "helsestasjon", "kirke", "arrangment", "innbygere", "moving house",
        "Oslo-flyplassen", "tog/pizza", "by-sykehus", "e-sport", "hunde-park", "svømme-hall", "fot–ball",
    ],
    "en/search/": [
        "dentist", "hospital", "swimming", "parking", "pizza", "football", "airport", "barber", "tax return", "cinema", "theatre",
        "restaurant", "snowmobile", "perfume", "xyzzyplugh",
        "busy", "cart", "artist", "career", "parking space", "gym", "pubs", "taxi", "category", "vegan",
        "driving licence", "pension", "church", "skiing", "veterinarian", "embassy", "calender",
        "night-care", "long-haul", "bus/taxi", "check-up", "start-town", "moving-house-permit", "swimming-pool", "foot-ball", "tax–return",
    ],
}

# Pages that a word must not lead to, though they hold one that begins with the same letters.
NEVER = {
    "sok/": [("by", "finansiering/"), ("par", "finansiering/"), ("stat", "status/"), ("kamp", "kampanjer/"), ("kom", "kontakt/"), ("tur", "verdier/"), ("ring", "naring/"), ("takt", "organisering/")],
    "en/search/": [("bus", "en/business/"), ("car", "en/move-here/"), ("art", "en/news/"), ("port", "en/progress/"), ("train", "en/values/")],
}


# Words that must not be marked as what was looked for: another word with the same beginning, or with «o» for «ø».
UNMARKED = {
    "sok/": [
        ("lisens", {"liste", "lister", "sjekkliste", "venteliste"}), ("møte", {"mot", "mote"}), ("møtet", {"mot"}), ("liste", {"lisens", "lisensen"}),
        ("bil", {"stabil", "bilder", "billetter"}), ("bor", {"bør", "bort"}), ("veien", {"underveis"}), ("noe", {"note"}),
    ],
    "en/search/": [("art", {"are", "article", "part"}), ("set", {"see", "sets up"}), ("note", {"not", "another"}), ("form", {"for", "from", "platform"})],
}

# Words with a letter wrong, and the one that readers are asked whether they meant.
MEANT = {
    "sok/": [("arrangment", "arrangement"), ("innbygere", "innbyggere"), ("kommunikasjonstrategi", "kommunikasjonsstrategi"), ("formannskappet", "formannskapet")],
    "en/search/": [("calender", "calendar"), ("residense permit", "residence permit"), ("munisipality", "municipality")],
}


class WithPolicy(pages.Quiet):
    policy = None

    def end_headers(self):
        self.send_header("Content-Security-Policy", self.policy)
        super().end_headers()


def ask(page, path, words):
    """Searches as a reader does, on the page that is open, until it says of these words what it found."""
    page.fill("#sok-ord", words)
    page.keyboard.press("Enter")
    page.locator("#sok-status", has_text=f"{words}”" if path.startswith("en") else f"{words}»").wait_for(timeout=60_000)


def main():
    folder = pathlib.Path(sys.argv[1]).resolve() / "public"
    rules = (folder / "_headers").read_text("utf-8").split("\n/")
    WithPolicy.policy = next(line for rule in rules if rule.startswith("sok/*") for line in rule.split("\n") if "Content-Security" in line).split(": ", 1)[1]
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(WithPolicy, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    root = f"http://127.0.0.1:{server.server_port}"
    problems, searches = [], 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=pages.CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        for scheme in ("light",):
            context = browser.new_context(color_scheme=scheme, viewport={"width": 320, "height": 800})
            context.set_default_timeout(600_000)
            page = context.new_page()
            page.on("console", lambda message: problems.append(f"console: {message.text}") if message.type == "error" else None)
            page.on("pageerror", lambda error: problems.append(f"script error: {error}"))
            page.on("request", lambda request: problems.append(f"asks {request.url}") if not request.url.startswith(root) else None)
            for path, cases in CASES.items():
                page.goto(f"{root}/{path}")
                for words, wanted in cases:
                    searches += 1
                    ask(page, path, words)
                    found = page.eval_on_selector_all("#sok-treff a", "links => links.map(link => link.getAttribute('href'))")
                    if not any(address.startswith("/" + wanted) for address in found):
                        problems.append(f"«{words}» on {path} finds {found[:5]}, not {wanted}")
                    if path.startswith("en") != all(address.startswith("/en/") for address in found):
                        problems.append(f"«{words}» on {path} mixes languages: {found[:5]}")
                for words, unwanted in NEVER[path]:
                    searches += 1
                    ask(page, path, words)
                    found = page.eval_on_selector_all("#sok-treff a", "links => links.map(link => link.getAttribute('href'))")
                    if any(address.startswith("/" + unwanted) for address in found):
                        problems.append(f"«{words}» on {path} finds {unwanted}, which has only a word that begins with it")
                for words, unwanted in UNMARKED[path]:
                    searches += 1
                    ask(page, path, words)
                    while page.locator("#sok-flere").is_visible():
                        page.click("#sok-flere")
                    marked = page.eval_on_selector_all("#sok-treff mark", "marks => marks.map(mark => mark.textContent)")
                    if wrong := sorted(unwanted & {word.strip(" .,;:!?()«»“”").lower() for word in marked}):
                        problems.append(f"«{words}» on {path} marks {wrong}")
                page.goto(f"{root}/{path}?q=" + cases[0][0])
                page.wait_for_selector("#sok-treff a")
                if overflow := page.evaluate(pages.OVERFLOW):
                    problems.append(f"{path} with hits is wider than 320 px: {overflow}")
                for words in NOTHING[path]:
                    searches += 1
                    ask(page, path, words)
                    found = page.eval_on_selector_all("#sok-treff a", "links => links.map(link => link.textContent)")
                    if found:
                        problems.append(f"«{words}» on {path} finds {found[:3]}, and no page speaks of it")
                    elif not page.locator("#sok-status a").count():
                        problems.append(f"«{words}» on {path} finds nothing and says not what to do")
                for words, meant in MEANT[path]:
                    searches += 1
                    ask(page, path, words)
                    offered = page.eval_on_selector_all("#sok-status a", "links => links.map(link => link.textContent)")
                    if meant not in offered:
                        problems.append(f"«{words}» on {path} offers {offered}, not «{meant}»")
                page.goto(f"{root}/{path}?q={'journalist'}")
                page.wait_for_selector("#sok-treff a")
                text = page.text_content("#sok-treff")
                if "redaksjon, pressebilde" in text or "newsroom, photo" in text or "https://" in text:
                    problems.append(f"{path} shows what is there for the search or for paper: {text[:200]}")
            page.goto(f"{root}/sok/?q=handlingsplanen")
            page.wait_for_selector("#sok-treff a")
            context.close()
        # axe cannot run under the policy, so the hits are looked at once more without it.
        page, heard = pages.session(browser, pages.serve(folder))
        for path, words in (("sok/", "innbyggere"), ("en/search/", "campaign")):
            page.goto(f"{root}/{path}?q={words}")
            page.wait_for_selector("#sok-treff a")
            page.evaluate(pages.AXE)
            found = page.evaluate("rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})", pages.EVERYTHING)
            problems += [f"axe on {path} with hits: {violation['id']}: {violation['nodes'][0]['html'][:160]}" for violation in found["violations"]]
        silent = browser.new_context(java_script_enabled=False).new_page()
        silent.goto(f"{root}/sok/")
        if silent.locator("#sok").is_visible() or not silent.locator("#sok-uten a").is_visible():
            problems.append("without script the page shows a form that does nothing, or no way to the index")
        browser.close()
    if problems:
        sys.exit("prove: " + "\nprove: ".join(sorted(set(problems))))
    print(f"prove: {searches} searches in both languages find the page that was meant, or nothing where there is none; under the header policy, without findings")


main()
