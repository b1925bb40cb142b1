const words = {
  en: {
    title: 'This link leads nowhere',
    text: 'Please check the letters and numbers against where you found it. Capitals do not matter.',
  },
  de: {
    title: 'Dieser Link führt nirgendwohin',
    text: 'Bitte vergleiche Buchstaben und Ziffern mit der Stelle, an der du ihn gefunden hast. Groß- und Kleinschreibung ist egal.',
  },
} as const

/** The page behind a code that nobody has, in the language of the reader. It needs no script, no picture and no cookie. */
export function nowhere(languages: string | undefined, status: 404 | 429 = 404): Response {
  const locale = /^\s*de\b/i.test(languages ?? '') ? 'de' : 'en'
  const { title, text } = words[locale]
  const style =
    'body{font:16px/1.5 system-ui,sans-serif;margin:0;display:grid;place-content:center;min-height:100vh;padding:24px;' +
    'background:#faf9f7;color:#23211e}main{max-width:420px}h1{font-size:20px;margin:0 0 8px}p{margin:0}' +
    '@media(prefers-color-scheme:dark){body{background:#191816;color:#eceae6}}'
  const html = `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${style}</style></head><body><main><h1>${title}</h1><p>${text}</p></main></body></html>`
  return new Response(html, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  })
}
