// Runs before the first paint (the page's own policy forbids inline scripts), so that a dark room stays dark.
;(() => {
  const chosen = /(?:^|; )weft-theme=(light|dark)/.exec(document.cookie)?.[1]
  const dark = chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
  if (dark) document.documentElement.dataset.theme = 'dark'
  const locale = /(?:^|; )weft-locale=([a-z]{2})/.exec(document.cookie)?.[1]
  if (locale) document.documentElement.lang = locale
})()
