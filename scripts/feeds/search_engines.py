"""Checks the sitemap and robots.txt against the pages that may be indexed."""
import urllib.robotparser, xml.etree.ElementTree as xml
from .site import DAY


def check_search_engines(site, is_production):
    space = {"map": "http://www.sitemaps.org/schemas/sitemap/0.9", "xhtml": "http://www.w3.org/1999/xhtml"}
    try:
        urls = xml.parse(site.folder / "sitemap.xml").getroot().findall("map:url", space)
    except (OSError, xml.ParseError) as error:
        site.expect(False, "sitemap.xml", error)
        return
    listed = {}
    for url in urls:
        address = url.findtext("map:loc", None, space)
        site.expect(address not in listed, "sitemap.xml lists", address, "twice")
        links = url.findall("xhtml:link", space)
        listed[address] = {link.get("hreflang"): link.get("href") for link in links}
        site.expect(len(listed[address]) == len(links), "sitemap.xml names a language twice for", address)
        changed = url.findtext("map:lastmod", None, space)
        site.expect(changed is None or DAY.fullmatch(changed), "sitemap.xml says that", address, "was changed", changed)
    wanted = {site.domain + address for address in site.indexable}
    site.expect(set(listed) == wanted, "sitemap.xml lists other pages than those to be found:", sorted(set(listed) ^ wanted)[:5])
    for address, others in listed.items():
        page = site.page(address)
        if not site.expect(page and site.file(address), "sitemap.xml lists", address, "which is not there"):
            continue
        site.expect(others == page.alternates, address, "has other languages in the sitemap than on the page")
        if others:
            site.expect(others.get(page.language) == address and "x-default" in others, address, "does not name itself, or nothing for other readers")
            site.expect(others.get("x-default") == others.get("nb", others.get("x-default")), address, "has another main language")
        for language, other in others.items():
            site.expect(listed.get(other) == others, address, "names", other, "which does not name it back")
            site.expect(language == "x-default" or site.page(other) and site.page(other).language == language, other, "is not in", language)
        site.count("pages in the sitemap")
    text = (site.folder / "robots.txt").read_text("utf-8")
    robots = urllib.robotparser.RobotFileParser()
    robots.parse(text.splitlines())
    site.expect(robots.can_fetch("Googlebot", site.domain + "/") == is_production, "robots.txt lets search engines in, or keeps them out, wrongly")
    site.expect((robots.site_maps() or []) == ([site.domain + "/sitemap.xml"] if is_production else []), "robots.txt names", robots.site_maps())
