import { useState } from 'react'
import { TextArea } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { linesOf } from './lines.ts'

type LinesFieldProps = {
  name: string
  label: string
  hint: string
  values: readonly string[]
  /** Shorter ones would fit everywhere. */
  shortest: number
  /** What a line stands for: the host of an address. */
  normal?: ((line: string) => string) | undefined
  onChange: (values: string[]) => void
}

const plain = (line: string): string => line

/** Many words, one a line; what is being written stays as it is written. */
export function LinesField({ values, shortest, normal = plain, onChange, ...field }: LinesFieldProps) {
  const [text, setText] = useState(values.join('\n'))
  const read = (from: string): string[] => [
    ...new Set(
      linesOf(from)
        .map(normal)
        .filter((line) => line.length >= shortest),
    ),
  ]
  // The values changed elsewhere (the change was dropped): then the text follows.
  const shown = read(text).join('\n') === values.join('\n') ? text : values.join('\n')
  const short = linesOf(shown).filter((line) => normal(line).length < shortest)
  return (
    <TextArea
      {...field}
      rows={Math.min(10, Math.max(3, values.length + 1))}
      value={shown}
      error={
        short.length > 0
          ? t('Too short to be looked for: {words}', { words: short.map((word) => `“${word}”`).join(', ') })
          : undefined
      }
      onChange={(next) => {
        setText(next)
        onChange(read(next))
      }}
    />
  )
}
