import type { Messages } from '#web/i18n.ts'

export const messages: Messages = {
  'Arrow keys move, typing writes, Enter keeps, Escape leaves. Cells can be pasted from a spreadsheet.':
    'Pfeiltasten bewegen, Tippen schreibt, Eingabe behält, Escape verlässt. Zellen lassen sich aus einer Tabelle einfügen.',
  '“{text}” has more decimals than {currency} has.': '„{text}“ hat mehr Nachkommastellen als {currency}.',
  '“{text}” is no amount.': '„{text}“ ist kein Betrag.',
  '“{text}” is too large.': '„{text}“ ist zu groß.',
}
