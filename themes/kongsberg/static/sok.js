// Our own small face for the search index: words in, a list of links out, and one line that says how many there are.
const place = document.getElementById('sok')
const field = document.getElementById('sok-ord')
const status = document.getElementById('sok-status')
const list = document.getElementById('sok-treff')
const more = document.getElementById('sok-flere')
const step = 10
let engine, results = [], shown = 0, turn = 0

place.hidden = false
document.getElementById('sok-uten').hidden = true

// Where the site lies on its domain: this file is at its top.
const top = new URL('.', import.meta.url)

// The index is fetched when somebody begins to search, not before.
async function start() {
  engine ??= import(new URL('-/pagefind/pagefind.js', top)).then(async module => {
    await module.options({ baseUrl: top.pathname, noWorker: true, excerptLength: 24 })
    await module.init()
    return module
  })
  return engine
}

// An excerpt is text with marks around the words that were found; nothing else of it is taken over.
function excerpt(html) {
  const paragraph = document.createElement('p')
  for (const node of new DOMParser().parseFromString(html, 'text/html').body.childNodes) {
    if (node.nodeName === 'MARK') {
      const mark = document.createElement('mark')
      mark.textContent = node.textContent
      paragraph.append(mark)
    } else {
      paragraph.append(node.textContent)
    }
  }
  return paragraph
}

async function showMore(mine) {
  const hits = await Promise.all(results.slice(shown, shown + step).map(result => result.data()))
  if (mine !== turn) return
  for (const hit of hits) {
    const item = document.createElement('li')
    const heading = document.createElement('h2')
    const link = document.createElement('a')
    link.href = new URL(hit.url, location.origin).pathname
    link.textContent = hit.meta.title
    heading.append(link)
    item.append(heading, excerpt(hit.excerpt))
    list.append(item)
  }
  shown += hits.length
  more.hidden = shown >= results.length
}

// The stemmer knows -ene and -er, but not -erne: «innbyggerne» is looked for as «innbygger».
const asIndexed = words => document.documentElement.lang === 'en' ? words : words.replace(/(\p{L}{2,}er)ne(?!\p{L})/gu, '$1')

async function search() {
  const mine = ++turn
  const words = field.value.trim()
  const address = new URL(location.href)
  if (words) address.searchParams.set('q', words)
  else address.searchParams.delete('q')
  history.replaceState(null, '', address)
  if (!words) {
    list.replaceChildren()
    status.textContent = ''
    more.hidden = true
    return
  }
  try {
    const found = await (await start()).search(asIndexed(words))
    if (mine !== turn) return
    results = found.results
    shown = 0
    list.replaceChildren()
    const text = results.length === 0 ? place.dataset.none : results.length === 1 ? place.dataset.one : place.dataset.many
    status.textContent = text.replace('#', results.length).replace('*', words)
    await showMore(mine)
  } catch {
    status.textContent = place.dataset.failed
  }
}

let waiting
field.addEventListener('focus', start, { once: true })
field.addEventListener('input', () => {
  clearTimeout(waiting)
  waiting = setTimeout(search, 250)
})
field.form.addEventListener('submit', event => {
  event.preventDefault()
  clearTimeout(waiting)
  search()
})
more.addEventListener('click', async () => {
  const first = shown
  await showMore(turn)
  list.children[first]?.querySelector('a').focus()
})

field.value = new URL(location.href).searchParams.get('q') ?? ''
if (field.value) search()
