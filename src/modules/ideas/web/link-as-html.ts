const named: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => named[sign] ?? sign)
}

/** A link as one line of HTML. It opens beside the page it stands on and tells nobody from where. */
export function linkAsHtml(link: string, words: string): string {
  return `<a href="${escaped(link)}" target="_blank" rel="noopener noreferrer">${escaped(words)}</a>`
}
