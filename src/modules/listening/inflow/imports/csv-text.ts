/**
 * Cells as CSV for spreadsheets: with the mark of UTF-8, every cell in quotes, and what would be taken for a formula behind
 * an apostrophe.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => cells.map(quoted).join(','))
  return `\ufeff${lines.join('\r\n')}\r\n`
}

function quoted(cell: string): string {
  const safe = /^[\s]*[=+\-@\t\r]/.test(cell) && !/^-?\d+$/.test(cell) ? `'${cell}` : cell
  return `"${safe.replaceAll('"', '""')}"`
}
