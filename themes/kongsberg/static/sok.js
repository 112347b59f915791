// Our own small face for the search index: words in, a list of links out, and one line that says how many there are.
const place = document.getElementById('sok')
const field = document.getElementById('sok-ord')
const status = document.getElementById('sok-status')
const list = document.getElementById('sok-treff')
const more = document.getElementById('sok-flere')
const isEnglish = document.documentElement.lang === 'en'
const step = 10, most = 200
let engine, hits = [], shown = 0, turn = 0

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

// What a word ends in when it is inflected, the longest first.
const endings = (isEnglish
  ? 'ations ation ingly ments ment ings ing ness able edly ers ies ied ed er es ly al y s e'
  : 'ingene ernes erne enes ingen inger ene ane ers ets ens ing ende ere est er en et es as ar te de a e s t').split(' ')
// Words that say nothing of what is looked for.
const small = new Set((isEnglish
  ? 'a an and are as at be by can do for from get have how i in is it me my of on or the there to we what when where which who will with you your'
  : 'av at da de den der det dere dette du eller en er et for fra få gjør ha har hva hvem hvor hvordan hvilke i ikke jeg kan man med meg min mitt må når og om opp på seg selv skal som til vi vil være å').split(' '))

const plain = word => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
// «næring» may be written «naering», «Øvre» «Ovre» or «Oevre», «Ås» «Aas» or «As».
const long = word => word.replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa')
const short = word => word.replaceAll('æ', 'ae').replaceAll('ø', 'o').replaceAll('å', 'a')
const stem = word => {
  const ending = endings.find(ending => word.endsWith(ending) && word.length - ending.length >= 3)
  return ending ? word.slice(0, -ending.length) : word
}

// Whether a word of a page is the one that is looked for, an inflection of it, or begins with it.
function isFound(wanted, word) {
  return [long, short].some(fold => {
    const a = fold(wanted), b = fold(word)
    if (a === b || a.length >= 3 && b.startsWith(a)) return true
    const root = stem(a)
    return root.length >= 3 && (root === stem(b) || root === b || root.length >= 4 && b.startsWith(root)
      && endings.includes(b.slice(root.length)))
  })
}

// The spellings that a word may stand for in the index, the written one first.
function spellings(word) {
  const found = [word]
  if (isEnglish) return found
  for (const [from, to] of [['ae', 'æ'], ['oe', 'ø'], ['aa', 'å'], ['o', 'ø'], ['a', 'å']]) {
    for (const base of [...found]) {
      for (let at = base.indexOf(from); at >= 0 && found.length < 24; at = base.indexOf(from, at + 1)) {
        found.push(base.slice(0, at) + to + base.slice(at + from.length))
      }
    }
  }
  return [...new Set(found)]
}

// The stemmer knows -ene and -er, but not -erne: «innbyggerne» is looked for as «innbygger».
const asIndexed = word => isEnglish ? word : word.replace(/^(\p{L}{2,}er)ne$/u, '$1')

// The index walks back letter by letter until something is found; what does not hold the words is left out here.
async function find(text) {
  const all = text.split(/\s+/).map(plain).filter(Boolean)
  const telling = all.filter(word => !small.has(word))
  const words = telling.length ? telling : all
  const module = await start()
  const scores = new Map()
  for (const spelling of spellings(asIndexed(words.reduce((a, b) => b.length > a.length ? b : a, '')))) {
    for (const result of (await module.search(spelling)).results.slice(0, most)) {
      const old = scores.get(result.id)
      if (!old || old.score < result.score) scores.set(result.id, result)
    }
  }
  const pages = await Promise.all([...scores.values()].sort((a, b) => b.score - a.score).slice(0, most)
    .map(async result => ({ result, data: await result.data() })))
  // What an editor wrote for the search counts as much as a title.
  const inTitle = ({ data }) => {
    const parts = `${data.meta.title} ${data.meta.sokeord ?? ''}`.split(/[\s/–-]+/).map(plain)
    return words.filter(word => parts.some(part => isFound(word, part))).length
  }
  return pages.filter(({ data }) => {
    const written = [...new Set((data.meta.title + ' ' + data.content).split(/[\s/–-]+/).map(plain))]
    return words.every(word => written.some(other => isFound(word, other)))
  }).sort((a, b) => inTitle(b) - inTitle(a)).map(({ data }) => data)
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

function showMore() {
  for (const hit of hits.slice(shown, shown + step)) {
    const item = document.createElement('li')
    const heading = document.createElement('h2')
    const link = document.createElement('a')
    link.href = new URL(hit.url, location.origin).pathname
    link.textContent = hit.meta.title
    heading.append(link)
    item.append(heading, excerpt(hit.excerpt))
    list.append(item)
  }
  shown = Math.min(shown + step, hits.length)
  more.hidden = shown >= hits.length
}

function say(words) {
  const text = hits.length === 0 ? place.dataset.none : hits.length === 1 ? place.dataset.one : place.dataset.many
  status.textContent = text.replace('#', hits.length).replace('*', words)
  if (hits.length) return
  const link = document.createElement('a')
  link.href = place.dataset.index
  link.textContent = place.dataset.indexTitle
  status.append(' ' + place.dataset.help + ' ', link)
}

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
    const found = await find(words)
    if (mine !== turn) return
    hits = found
    shown = 0
    list.replaceChildren()
    say(words)
    showMore()
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
more.addEventListener('click', () => {
  const first = shown
  showMore()
  list.children[first]?.querySelector('a').focus()
})

field.value = new URL(location.href).searchParams.get('q') ?? ''
if (field.value) search()
