import { useId, useMemo } from 'react'
import type { QueryTry } from '#modules/listening/contract.ts'
import { FieldShell, useField } from '#web/design/field.tsx'
import { Icon } from '#web/design/icon.tsx'
import { t } from '#web/i18n.ts'
import { hinted } from './explained.ts'
import { queryPieces } from './pieces.ts'
import { problemWords } from './problems/problem-words.ts'
import css from './queries.module.css'

type Problem = QueryTry['problems'][number]
type EditorProps = {
  value: string
  onChange: (text: string) => void
  /** Of exactly this text. */
  problems: readonly Problem[]
  /** Of exactly this text as well. */
  hints: QueryTry['hints']
}

/** Of a pasted list with something wrong in every line the first ones are marked: each costs with every letter typed. */
const mostMarked = 100

/** Writes a query: coloured by what its pieces are, problems underlined and said below with what to do. */
export function QueryEditor({ value, onChange, problems, hints }: EditorProps) {
  const base = { name: 'text', label: t('What to find'), required: true }
  const wired = useField(base)
  const saidBelow = useId()
  const pieces = useMemo(() => queryPieces(value, problems.slice(0, mostMarked)), [value, problems])
  return (
    <FieldShell base={base} wired={problems.length > 0 ? { ...wired, error: undefined } : wired}>
      <div className={css.editor}>
        <pre className={css.colours} aria-hidden="true">
          {pieces.map(({ text, kind, wrong }, index) => {
            // The pieces of one text have no other identity than their place.
            const key = `${index} ${kind}`
            return (
              <span key={key} className={wrong ? `${css[kind]} ${css.wrong}` : css[kind]}>
                {text}
              </span>
            )
          })}
          {'\n'}
        </pre>
        <textarea
          {...wired.wiring}
          className={css.typed}
          value={value}
          rows={3}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          aria-invalid={problems.length > 0 || wired.error ? true : undefined}
          aria-describedby={`${wired.wiring['aria-describedby'] ?? ''} ${saidBelow}`}
          placeholder={t('"your name" OR #yourtag NOT "what only looks like you"')}
          onChange={(event) => {
            wired.touched()
            onChange(event.target.value)
          }}
        />
      </div>
      <div id={saidBelow} aria-live="polite">
        {problems.length > 0 ? <Problems text={value} problems={problems} /> : null}
        {hints.length > 0 ? <Hints hints={hints} /> : null}
      </div>
    </FieldShell>
  )
}

function Problems({ text, problems }: { text: string; problems: readonly Problem[] }) {
  return (
    <ul className={css.problems}>
      {problems.slice(0, 5).map((problem) => {
        const { message, cure } = problemWords(problem)
        return (
          <li key={`${problem.at} ${problem.message}`}>
            <Icon name="stop" size="s" className="stop" label={t('Not right:')} />
            <span>
              <span className="stop">{message}</span> {cure}{' '}
              <span className="qq">{placeOf(text, problem.at)}</span>
            </span>
          </li>
        )
      })}
      {problems.length > 5 ? <li className="qq">{t('and {n} more', { n: problems.length - 5 })}</li> : null}
    </ul>
  )
}

/** Nothing here keeps anybody from saving: it may be meant as it stands. */
function Hints({ hints }: Pick<EditorProps, 'hints'>) {
  return (
    <ul className={css.problems}>
      {hints.slice(0, 3).map((hint) => (
        <li key={hint.at}>
          <Icon name="info" size="s" />
          <span>{hinted(hint)}</span>
        </li>
      ))}
    </ul>
  )
}

function placeOf(text: string, at: number): string {
  const lines = text.slice(0, at).split('\n')
  const n = (lines.at(-1)?.length ?? 0) + 1
  return lines.length > 1
    ? t('Line {line}, letter {n}.', { line: lines.length, n })
    : t('At letter {n}.', { n })
}
