/** What a spreadsheet would take for a formula, behind any marks that guard it already. */
const formula = /^'*[=+\-@\t\r]/
const guarded = /^'+[=+\-@\t\r]/

/** A cell as a table holds it: formulas are guarded by a mark, quotes where the format needs them. */
export function csvCell(value: string): string {
  const safe = formula.test(value) ? `'${value}` : value
  return /[",;\r\n\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Takes the mark of `csvCell` away again. */
export function unguarded(value: string): string {
  return guarded.test(value) ? value.slice(1) : value
}

/** Rows as a CSV file (RFC 4180) that spreadsheets read as UTF-8. */
export function csvFile(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`
}
