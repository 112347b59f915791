// Our own small face for the search index: words in, a list of links out, and one line that says how many there are.
const place = document.getElementById('sok')
const field = document.getElementById('sok-ord')
const status = document.getElementById('sok-status')
const list = document.getElementById('sok-treff')
const more = document.getElementById('sok-flere')
const isEnglish = document.documentElement.lang === 'en'
const step = 10, most = 200
let engine, hits = [], shown = 0, turn = 0
// The words that are looked for.
let wanted = []
// Every word of the pages that were read.
const vocabulary = new Set()

place.hidden = false
document.getElementById('sok-uten').hidden = true

// Where the site lies on its domain: this file is at its top.
const top = new URL('.', import.meta.url)

// The index is fetched when somebody begins to search, not before.
async function start() {
  engine ??= import(new URL('-/pagefind/pagefind.js', top)).then(async module => {
    await module.options({ baseUrl: top.pathname, noWorker: true })
    await module.init()
    return module
  })
  return engine
}

// What the forms of one word end in: in bokmål nouns, adjectives, nouns in -e, verbs in -e, words in -er and in -el; in English
// regular words, those in a hiss, in -e and in -y. The number is how many letters must stand before.
const forms = (isEnglish
  ? [[3, '', 's'], [3, '', 'ed', 'ing'], [2, '', 'es'], [3, 'e', 'es', 'ed', 'ing'], [2, 'y', 'ies', 'ied', 'ying']]
  : [[2, '', ...'en et a er ene s ens ets ers enes as'.split(' ')], [4, '', ...'e t ere est este'.split(' ')],
    [2, ...'e en er ene a ens ers es enes et ets'.split(' ')], [2, '', ...'e er es et a t te ede ende'.split(' ')], [3, ...'er eren ere erne ers erens ernes'.split(' ')],
    [3, ...'el elen ler lene'.split(' ')]])
const irregular = { children: 'child', people: 'person', men: 'man', women: 'woman', lives: 'life', wives: 'wife' }
const isShort = root => /^[^aeiouy]*[aeiou][^aeiouwxy]$/.test(root)
// Words that say nothing of what is looked for.
const small = new Set((isEnglish
  ? 'a an and are as at be by can do for from get have how i in is it me my of on or the there to we what when where which who will with you your'
  : 'alle alt av at bare da de den der det dere dette du ei eller en ene er ett etter et for fra få før gjennom gjør ha har hva hvem hver hvor hvordan hvilke i ikke ingen inn innen jeg kan man med meg mellom men mer min mitt mot må noe noen når og om opp over på seg selv skal som så til under ut uten ved vi vil være å').split(' '))

const plain = word => {
  // Accents are left out, but for the ring of «å»; «organization» is “organisation”.
  const letters = word.toLowerCase().normalize('NFD').replace(/[\u0300-\u0309\u030b-\u036f]/g, '').normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '')
  return isEnglish ? letters.replace(/iz(ation|e|ed|er|es|ing)/, 'is$1') : letters
}
// «næring» may be written «naering», «Øvre» «Ovre» or «Oevre», «Ås» «Aas». A letter that the reader wrote is the one that is
// meant: «møte» is not «mot», nor is «bo» «bø», which is too short to be sure.
const spelt = (word, letters, wanted) => Object.entries(letters).reduce((text, [from, to]) => wanted.includes(from) ? text : text.replaceAll(from, to), word)
const long = (word, wanted = '') => spelt(word, { æ: 'ae', ø: 'oe', å: 'aa' }, wanted)
const short = (word, wanted = '') => word.length < 4 ? long(word, wanted) : spelt(word, { æ: 'ae', ø: 'o', å: 'a' }, wanted)

// «naringsliv» is «næringsliv», in a word that is long enough to be no other.
const bare = (word, wanted = '') => word.length < 6 ? long(word, wanted) : spelt(word, { æ: 'a', ø: 'o', å: 'a' }, wanted)

// Whether a root may have an ending: «by» has «byen» and no «bys», and the verb in «lyste» ends in a consonant; bus has buses and
// no busing, plan has planning.
function fits(root, ending, kind) {
  if (!isEnglish && kind === 3) return ending === '' ? root.length > 3 : /[^aeiouyæøå]$/.test(root) && /[aeiouyæøå]/.test(root)
  if (!isEnglish) return root.length > 2 || ending.length !== 1 || kind === 2
  return kind === 1 ? !isShort(root) : kind !== 2 || /(s|x|z|ch|sh)$/.test(root)
}

// What a word may be a form of: how it is inflected, and what is left without the ending.
const rootsOf = new Map()
function roots(written) {
  const known = rootsOf.get(written)
  if (known) return known
  const word = isEnglish && irregular[written] || written
  const found = forms.flatMap(([least, ...endings], kind) => endings
    .filter(ending => word.endsWith(ending) && word.length - ending.length >= least)
    .map(ending => [ending, word.slice(0, word.length - ending.length)])
    .filter(([ending, root]) => fits(root, ending, kind))
    .map(([, root]) => kind + root))
  // planning, «rommet»
  const doubled = word.match(isEnglish ? /^(.*([^aeiou]))\2(?:ed|ing)$/ : /^(.+(m))m(?:en|et|er|ene|a)$/)
  if (doubled) found.push(0 + doubled[1])
  rootsOf.set(written, found)
  return found
}

const isForm = (a, b) => a === b || roots(a).some(root => roots(b).includes(root))

// The words of the pages that were read, and some that compounds often end in: what a part of a compound may be.
const parts = new Set()
const learn = word => {
  if (word.length < 3 || small.has(word)) return
  for (const spelt of [long(word), short(word)]) for (const root of [spelt, ...roots(spelt)]) parts.add(root)
}
if (!isEnglish) {
  'arbeid avtale barn billett by dag gruppe hus jobb kart kontor kort kveld leder leie liste marked møte område plan plass pris rute senter side skole stasjon tid tilbud tog vei'
    .split(' ').forEach(learn)
}
const isPart = text => text.length > 2 && [text, ...roots(text)].some(root => parts.has(root))

// «bolig» in «boligmarked», «skole» in «barneskolen»: a whole part of the word, where the rest is one as well.
function isInCompound(wanted, word) {
  if (wanted.length < (isEnglish ? 4 : 3) || word.length < wanted.length + 3 || small.has(wanted)) return false
  // Three letters stand in many words: beside them only a long word that some page has is a part.
  const isOther = text => wanted.length > 3 ? isPart(text) : text.length > 4 && parts.has(text)
  const rest = word.slice(wanted.length)
  if (word.startsWith(wanted) && (isOther(rest) || /^[se]/.test(rest) && isOther(rest.slice(1)))) return true
  for (let at = 3; at <= word.length - 3; at++) {
    const before = word.slice(0, at)
    if (isForm(wanted, word.slice(at)) && (isOther(before) || /[se]$/.test(before) && isOther(before.slice(0, -1)))) return true
  }
  return false
}

// Whether a word of a page is the one that is looked for, a form of it, or a compound of which it is a part.
function isFound(wanted, word) {
  return [long, short, bare].some(fold => {
    const [one, other] = [fold(wanted, wanted), fold(word, wanted)]
    return isForm(one, other) || isInCompound(one, other)
  })
}

// The spellings that a word may stand for in the index, the written one first.
function spellings(word) {
  const found = [word]
  if (isEnglish) return found
  for (const [from, to] of [['ae', 'æ'], ['oe', 'ø'], ['aa', 'å'], ['o', 'ø'], ['a', 'å'], ['a', 'æ']]) {
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

// The words of a text, which hyphens, dashes and slashes part: «Oslo-regionen» has two.
const split = text => text.split(/[\s\p{Pd}\u2212/\\\u2044\u2215]+/u).map(plain).filter(Boolean)
// What has a hyphen within, written as one word: «e-post» is «epost».
const joined = text => text.split(/[\s/\\\u2044\u2215]+/).filter(word => /[\p{L}\p{N}]\p{Pd}+[\p{L}\p{N}]/u.test(word)).map(plain)
const withJoined = text => [...split(text), ...joined(text)]

// The words of a search that say what is looked for, or all when none does.
function telling(text) {
  const all = split(text)
  const found = all.filter(word => !small.has(word))
  return found.length ? found : all
}

// What a page must have: each telling word, and the parts of one with hyphens side by side.
function demands(text) {
  const told = telling(text)
  return text.split(/[\s/\\\u2044\u2215]+/).map(split).filter(parts => parts.some(part => told.includes(part)))
}

// Whether a page has the parts of a word, one after the other: «day-care» is not a day, and care elsewhere.
const hasInRow = (data, parts) => {
  const all = split(textOf(data))
  return all.some((_, at) => parts.every((part, index) => all[at + index] !== undefined && isFound(part, all[at + index])))
}

// The index walks back letter by letter until something is found; what does not hold the words is left out here.
async function find(text) {
  const words = telling(text)
  const module = await start()
  const scores = new Map()
  const longest = words.reduce((a, b) => b.length > a.length ? b : a, '')
  for (const spelling of [longest, ...joined(text)].flatMap(word => spellings(asIndexed(word)))) {
    for (const result of (await module.search(spelling)).results.slice(0, most)) {
      const old = scores.get(result.id)
      if (!old || old.score < result.score) scores.set(result.id, result)
    }
  }
  const pages = await Promise.all([...scores.values()].sort((a, b) => b.score - a.score).slice(0, most)
    .map(async result => ({ result, data: await result.data() })))
  // What an editor wrote for the search counts as much as a title.
  const inTitle = ({ data }) => {
    const names = withJoined(`${data.meta.title} ${data.meta.sokeord ?? ''}`)
    return words.filter(word => names.some(name => isFound(word, name))).length
  }
  const written = new Map(pages.map(({ data }) => [data, wordsOf(data)]))
  for (const [data, others] of written) {
    const tails = tailsOf(data)
    for (const other of others) {
      if (tails.has(other)) continue
      learn(other)
      vocabulary.add(other)
    }
  }
  const has = (data, word) => written.get(data).some(other => isFound(word, other))
  const holds = (data, parts) => has(data, parts.join('')) || parts.length > 1 && hasInRow(data, parts)
  const asked = demands(text)
  // What is over comes last, whatever it is called.
  const isOver = ({ data }) => data.meta.over ? 1 : 0
  return pages.filter(({ data }) => asked.every(parts => holds(data, parts)))
    .sort((a, b) => isOver(a) - isOver(b) || inTitle(b) - inTitle(a)).map(({ data }) => data)
}

// The last parts of the page's compounds, which the build wrote for the index alone: «lege» of «fastlege».
const tailsOf = data => new Set((data.meta.ledd ?? '').split(' ').filter(Boolean))

const textOf = data => `${data.meta.title} ${data.meta.sokeord ?? ''} ${data.content}`
const wordsOf = data => [...new Set(withJoined(textOf(data)))]

// Whether two words differ by one letter that is wrong, missing, added, or in the place of its neighbour.
function isMisspelling(one, other) {
  let first = 0
  while (first < one.length && one[first] === other[first]) first++
  let last = 0
  while (last < Math.min(one.length, other.length) - first && one.at(-1 - last) === other.at(-1 - last)) last++
  const [left, right] = [one.slice(first, one.length - last), other.slice(first, other.length - last)]
  return left.length < 2 && right.length < 2 || left.length === 2 && right === left[1] + left[0]
}

// A search in which each long word that no page has is the word it comes nearest; nothing when there is none.
async function corrected(text) {
  const module = await start()
  for (const word of telling(text).filter(word => word.length > 5 && !vocabulary.has(word))) {
    const near = (await module.search(word.slice(0, 5))).results.slice(0, 40)
    await Promise.all(near.map(async result => {
      const data = await result.data(), tails = tailsOf(data)
      wordsOf(data).forEach(other => tails.has(other) || vocabulary.add(other))
    }))
  }
  const better = telling(text).map(word => {
    if (word.length < 6 || vocabulary.has(word)) return word
    return [...vocabulary].find(other => other[0] === word[0] && Math.abs(other.length - word.length) < 2 && isMisspelling(word, other)) ?? word
  }).join(' ')
  return better === telling(text).join(' ') ? null : better
}

// The words around what was found, with marks; of the title and of what was written for the search alone, nothing.
const excerptLength = 26
function excerpt(data) {
  let text = data.content
  for (const part of [data.meta.sokeord, data.meta.title]) {
    if (part && text.startsWith(part)) text = text.slice(part.length).replace(/^[\s.]+/, '')
  }
  if (data.meta.ledd) text = text.replace(data.meta.ledd, '').trimEnd()
  const tails = [...tailsOf(data)].filter(tail => wanted.some(one => isFound(one, tail)))
  const words = text.split(/\s+/).filter(Boolean)
  const isHit = words.map(word => withJoined(word)
    .some(part => (wanted.some(one => isFound(one, part)) || tails.some(tail => part.length > tail.length + 2 && part.endsWith(tail)))))
  const first = Math.max(0, isHit.indexOf(true) - 6)
  let best = first, most = 0
  for (let at = first, count; at < words.length && at < first + 400; at++) {
    count = isHit.slice(at, at + excerptLength).filter(Boolean).length
    if (isHit[at] && count > most) [best, most] = [Math.max(0, at - 6), count]
  }
  const paragraph = document.createElement('p')
  if (best > 0) paragraph.append('… ')
  for (let at = best; at < Math.min(best + excerptLength, words.length); at++) {
    if (isHit[at]) {
      const mark = document.createElement('mark')
      mark.textContent = words[at]
      paragraph.append(mark, ' ')
    } else {
      paragraph.append(words[at] + ' ')
    }
  }
  if (best + excerptLength < words.length) paragraph.append('…')
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
    item.append(heading)
    if (hit.meta.over) {
      const over = document.createElement('p')
      over.className = 'note'
      over.textContent = hit.meta.over
      item.append(over)
    }
    item.append(excerpt(hit))
    list.append(item)
  }
  shown = Math.min(shown + step, hits.length)
  more.hidden = shown >= hits.length
}

function say(words, instead) {
  const text = hits.length === 0 ? place.dataset.none : hits.length === 1 ? place.dataset.one : place.dataset.many
  status.textContent = text.replace('#', hits.length).replace('*', words)
  if (hits.length) return
  if (instead) {
    const other = document.createElement('a')
    other.href = '?q=' + encodeURIComponent(instead)
    other.textContent = instead
    status.append(' ' + place.dataset.instead + ' ', other, '? ')
  }
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
    const better = found.length ? null : await corrected(words)
    const instead = better && (await find(better)).length ? better : null
    if (mine !== turn) return
    hits = found
    wanted = [...telling(words), ...joined(words)]
    shown = 0
    list.replaceChildren()
    say(words, instead)
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
