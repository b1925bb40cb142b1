import { Fragment, type ReactNode } from 'react'
import { t } from '../i18n.ts'

type Parts = Readonly<Record<string, (inside: ReactNode) => ReactNode>>

const plain: Parts = {
  b: (inside) => <b className="strong">{inside}</b>,
  i: (inside) => <em>{inside}</em>,
  code: (inside) => <code>{inside}</code>,
}

/** Cuts a sentence at its marks: `Only <b>HR</b> may` → text, b, text. Marks do not nest. */
export function cutMarks(sentence: string): { mark: string | null; text: string }[] {
  const pieces: { mark: string | null; text: string }[] = []
  let from = 0
  for (const found of sentence.matchAll(/<(\w+)>(.*?)<\/\1>/gs)) {
    if (found.index > from) pieces.push({ mark: null, text: sentence.slice(from, found.index) })
    pieces.push({ mark: found[1] ?? null, text: found[2] ?? '' })
    from = found.index + found[0].length
  }
  if (from < sentence.length) pieces.push({ mark: null, text: sentence.slice(from) })
  return pieces
}

type RichProps = {
  /** A sentence with marks: `t('Ask <who>{name}</who>, or <b>send it</b> for approval.')`. */
  text: string
  /** What stands in its places. Given here, and not to `t`, a name cannot bring marks of its own. */
  values?: Readonly<Record<string, unknown>> | undefined
  /** What a mark becomes; b, i and code are known. */
  parts?: Parts | undefined
}

// A value must not bring marks of its own: its “<” travels as a character no keyboard has.
const hidden = '\uE000'
const hide = (value: unknown): unknown => (typeof value === 'string' ? value.replaceAll('<', hidden) : value)
const show = (text: string): string => text.replaceAll(hidden, '<')

/** A translated sentence with emphasis or links inside. */
export function Rich({ text, values, parts }: RichProps) {
  const known = { ...plain, ...parts }
  const safe =
    values && Object.fromEntries(Object.entries(values).map(([name, value]) => [name, hide(value)]))
  return cutMarks(t(text, safe)).map((piece, index) => {
    const draw = piece.mark ? known[piece.mark] : undefined
    const inside = show(piece.text)
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence have no other identity
    return <Fragment key={index}>{draw ? draw(inside) : inside}</Fragment>
  })
}
