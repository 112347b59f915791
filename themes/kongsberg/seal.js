'use strict'
// Opens the sealed site in the browser: nothing is sent, nothing is stored, no address changes.
{
  const [header, data] = ['header', 'data'].map((id) => document.getElementById(id).textContent)
  const form = document.querySelector('form')
  const field = document.querySelector('input')
  const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
  const say = (id) => {
    for (const note of document.querySelectorAll('[data-note]')) note.hidden = note.dataset.note !== id
  }

  const unseal = async (passphrase) => {
    const { form, iterations, salt, nonce } = JSON.parse(header)
    if (form !== 'story-seal-1' || !(iterations >= 600000 && iterations <= 10000000)) throw new Error(form)
    const material = await crypto.subtle.importKey('raw', new TextEncoder().encode(passphrase), 'PBKDF2', false, ['deriveKey'])
    const key = await crypto.subtle.deriveKey(
      { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(salt), iterations },
      material, { name: 'AES-GCM', length: 256 }, false, ['decrypt'])
    return crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: bytes(nonce), additionalData: new TextEncoder().encode(form), tagLength: 128 }, key, bytes(data))
  }

  const unpack = async (packed) => {
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))
    const whole = new Uint8Array(await new Response(stream).arrayBuffer())
    let start = 4 + new DataView(whole.buffer).getUint32(0)
    const files = new Map()
    for (const line of new TextDecoder().decode(whole.subarray(4, start)).split('\n').filter(Boolean)) {
      const space = line.indexOf(' ')
      const end = start + Number(line.slice(0, space))
      files.set(line.slice(space + 1), whole.subarray(start, end))
      start = end
    }
    return files
  }

  const types = {
    html: 'text/html', css: 'text/css', json: 'application/json', csv: 'text/csv', ics: 'text/calendar',
    svg: 'image/svg+xml', png: 'image/png', jpg: 'image/jpeg', webp: 'image/webp', pdf: 'application/pdf', txt: 'text/plain',
  }

  const browse = (files) => {
    const origin = 'https://sealed.invalid/'
    const visited = []
    const text = (path) => new TextDecoder().decode(files.get(path))
    const blob = (path) => URL.createObjectURL(new Blob([files.get(path)], { type: types[path.split('.').pop()] || '' }))
    // The file that an address on a page leads to, and the place on it; nothing for one that leads out of the site.
    const target = (address, from) => {
      const url = new URL(address, origin + from)
      if (url.origin + '/' !== origin) return null
      const path = decodeURIComponent(url.pathname.slice(1))
      return { path: path === '' || path.endsWith('/') ? path + 'index.html' : path, place: decodeURIComponent(url.hash.slice(1)) }
    }

    const show = ({ path, place }) => {
      const page = new DOMParser().parseFromString(text(path), 'text/html')
      document.adoptedStyleSheets = [...page.querySelectorAll('link[rel=stylesheet]')].map((link) => {
        const sheet = new CSSStyleSheet({ media: link.media })
        sheet.replaceSync(text(target(link.getAttribute('href'), path).path))
        return sheet
      })
      for (const picture of page.querySelectorAll('img[src]')) {
        const file = target(picture.getAttribute('src'), path)
        picture.removeAttribute('srcset')
        if (file && files.has(file.path)) picture.src = blob(file.path)
      }
      for (const source of page.querySelectorAll('source, script')) source.remove()
      document.querySelector('head style')?.remove()
      document.documentElement.lang = page.documentElement.lang
      document.title = page.title
      document.body.replaceWith(document.adoptNode(page.body))
      const found = place && document.getElementById(place)
      if (found) found.scrollIntoView()
      else scrollTo(0, 0)
      const focused = found || document.querySelector('main')
      if (focused && !focused.hasAttribute('tabindex')) focused.tabIndex = -1
      focused?.focus({ preventScroll: true })
    }

    const go = (place) => {
      visited.length = (history.state ?? 0) + 1
      visited.push(place)
      history.pushState(visited.length - 1, '')
      show(place)
    }

    document.addEventListener('click', (event) => {
      const link = event.target.closest?.('a[href]')
      if (!link) return
      const here = visited[history.state ?? 0]
      const place = target(link.getAttribute('href'), here.path)
      if (!place) return
      event.preventDefault()
      if (!files.has(place.path)) return
      if (place.path.endsWith('.html')) return go(place)
      const download = document.createElement('a')
      download.href = blob(place.path)
      download.download = place.path.split('/').pop()
      download.click()
    })
    addEventListener('popstate', (event) => visited[event.state ?? 0] && show(visited[event.state ?? 0]))
    // What the browser has kept of a page that was left is not shown again.
    addEventListener('pageshow', (event) => event.persisted && location.reload())
    visited.push({ path: 'index.html', place: '' })
    history.replaceState(0, '')
    show(visited[0])
  }

  if (!globalThis.crypto?.subtle || !globalThis.DecompressionStream || !('adoptedStyleSheets' in document)) say('unable')
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    say('working')
    let packed
    try {
      packed = await unseal(field.value.trim())
    } catch {
      say('wrong')
      field.select()
      return
    }
    field.value = ''
    browse(await unpack(packed))
  })
}
