/**
 * The colours of the house as mail programs and PDFs take them: the tokens of src/web/design/tokens.css as sRGB. Mail
 * knows no variables; what changes in the dark is said in `sheet.ts` by class.
 */
export const ink = {
  page: '#f3f1ee',
  paper: '#fdfcfb',
  ink: '#26201b',
  second: '#524b45',
  third: '#6b645d',
  line: '#e1ddd8',
  accent: '#403fa8',
  bar: '#7f7fd0',
  soft: '#f0f0fb',
  good: '#17603c',
  bad: '#9c2320',
  missing: '#8b847d',
  levels: ['#ffffff', '#f1f1fb', '#dfdff7', '#c6c6f0', '#a9a9e6'],
} as const

export const FONT = "Inter,-apple-system,'Segoe UI','Helvetica Neue',Arial,sans-serif"
