import { useMemo } from 'react'
import type { HeardMention, QueryTry } from '#modules/listening/contract.ts'
import { LinkButton } from '#web/design/button.tsx'
import { Figure } from '#web/design/figure.tsx'
import { NetworkGlyph } from '#web/design/icon.tsx'
import { LineChart } from '#web/design/line-chart.tsx'
import { Panel } from '#web/design/page.tsx'
import { Time } from '#web/design/time.tsx'
import { toRefusal } from '#web/errors.ts'
import { formatDay, formatNumber, formatTime, t } from '#web/i18n.ts'
import { explained } from './explained.ts'
import { markWords } from './marks.ts'
import css from './queries.module.css'
import type { Tried } from './use-try.ts'

/** What the typed words would find: in words, counted over the last 30 days, and as posts. */
export function TryPanel({ tried }: { tried: Tried }) {
  const { answer, waiting, error } = tried
  if (error)
    return (
      <Panel title={t('What it finds')}>
        <p className="q">
          {toRefusal(error).message} <LinkButton onPress={tried.retry}>{t('Try again')}</LinkButton>
        </p>
      </Panel>
    )
  if (answer === undefined)
    return (
      <Panel title={t('What it finds')}>
        <p className="q" aria-live="polite">
          {waiting
            ? t('Counting …')
            : t('Write words above: what they find in the last 30 days stands here at once.')}
        </p>
      </Panel>
    )
  return (
    <div className={waiting ? css.waiting : undefined} aria-busy={waiting}>
      <Counted answer={answer} waiting={waiting} />
      <Explanation lines={answer.explanation} />
      <Examples answer={answer} />
    </div>
  )
}

function Counted({ answer, waiting }: { answer: QueryTry; waiting: boolean }) {
  const points = useMemo(() => pointsOf(answer.days ?? []), [answer.days])
  const title = t('What it finds')
  if (answer.days === null)
    return (
      <Panel title={title}>
        <p className="q">{t('Nothing is counted while the words cannot be read.')}</p>
      </Panel>
    )
  return (
    <Panel title={title} end={<span className="qq">{waiting ? t('Counting …') : null}</span>}>
      <Figure value={formatNumber(answer.total)} note={t('mentions in the last 30 days')} />
      {answer.partial && answer.lookedFrom ? (
        <p className="t13 q">
          {t('So much is stored that only what came since {time} was looked at.', {
            time: formatTime(answer.lookedFrom),
          })}
        </p>
      ) : null}
      <LineChart
        label={t('Mentions a day, the last 30 days')}
        points={points}
        unit="count"
        height={120}
        momentName={(at) => formatDay(at, 'short')}
      />
    </Panel>
  )
}

const DAY_MS = 86_400_000

function pointsOf(days: readonly number[]): { at: string; value: number }[] {
  const now = Date.now()
  return days.map((value, index) => ({
    at: new Date(now - (days.length - 1 - index) * DAY_MS).toISOString(),
    value,
  }))
}

function Explanation({ lines }: { lines: QueryTry['explanation'] }) {
  if (lines.length === 0) return null
  return (
    <Panel title={t('In words')}>
      <ul className={css.explanation}>
        {lines.slice(0, 60).map((line, index) => {
          // Lines of one explanation have no other identity than their place.
          const key = `${index} ${line.key}`
          return (
            <li key={key} style={{ paddingInlineStart: `${Math.min(line.depth, 8) * 16}px` }}>
              {explained(line)}
            </li>
          )
        })}
        {lines.length > 60 ? <li className="qq">{t('and {n} more', { n: lines.length - 60 })}</li> : null}
      </ul>
    </Panel>
  )
}

function Examples({ answer }: { answer: QueryTry }) {
  if (answer.days === null) return null
  return (
    <Panel title={t('The newest it finds')}>
      {answer.examples.length === 0 ? (
        <p className="q">{t('Nothing that was heard in the last 30 days fits. Fewer words find more.')}</p>
      ) : (
        <ol className={css.examples}>
          {answer.examples.map((mention) => (
            <li key={mention.id}>
              <Example mention={mention} explanation={answer.explanation} />
            </li>
          ))}
        </ol>
      )}
    </Panel>
  )
}

type ExampleProps = { mention: HeardMention; explanation: QueryTry['explanation'] }

function Example({ mention, explanation }: ExampleProps) {
  const words = mention.title === null ? mention.text : `${mention.title}\n${mention.text}`
  const parts = useMemo(() => markWords(words, explanation), [words, explanation])
  return (
    <article>
      <header className={css.exampleHead}>
        <NetworkGlyph network={mention.network} />
        <b className="strong" dir="auto">
          {mention.author.displayName}
        </b>
        <span className="qq t13">
          <Time at={mention.publishedAt} />
        </span>
      </header>
      <p className={css.exampleText} dir="auto" lang={mention.lang ?? undefined}>
        {parts.map(({ text, found }, index) =>
          found ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no other identity
            <mark key={index}>{text}</mark>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no other identity
            <span key={index}>{text}</span>
          ),
        )}
      </p>
      {parts.some(({ found }) => found) ? null : (
        <p className="t13 qq">
          {t('No word of it is asked for: it fits by who wrote it, its language, its place or its reach.')}
        </p>
      )}
    </article>
  )
}
