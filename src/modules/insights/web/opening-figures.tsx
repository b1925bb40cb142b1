import { Figure as BigFigure } from '#web/design/figure.tsx'
import { t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import type { Answer, Scoreboard } from '../contract.ts'
import { FigureLink, Reasons } from './figure-parts.tsx'
import { markOf, reasonsOf } from './reasons.ts'
import { said } from './said.ts'
import styles from './scoreboard.module.css'
import { metricAddress, usePeriod } from './use-period.ts'
import { basisWords, coverageWords, partsOf, writeFigure } from './words.ts'

/** The three figures the page opens with. */
export function OpeningFigures({ board }: { board: Scoreboard }) {
  return (
    <div className={styles.opening}>
      <ResponseFigure answer={board.response} />
      <SingleFigure answer={board.conversations} note={t('began in these days')} />
      <SingleFigure answer={board.posts} note={t('went out in these days')} />
    </div>
  )
}

/** How quickly people were answered: the median large, the rest beside it. */
function ResponseFigure({ answer }: { answer: Answer }) {
  const { carried } = usePeriod()
  const [lead, ...others] = partsOf(answer.metric)
  const reasons = reasonsOf([lead, ...others].flatMap((part) => answer.figures[part.id] ?? []))
  const address = (part: string): string => metricAddress(answer.metric.id, { ...carried, part })
  return (
    <section className={styles.first} aria-labelledby="opening-response">
      <h2 id="opening-response">{said(answer.metric.name)}</h2>
      <Lead
        answer={answer}
        part={lead.id}
        to={address(lead.id)}
        note={t('half were answered within it')}
        reasons={reasons}
      />
      <dl className={styles.beside}>
        {others.map((part) => {
          const figure = answer.figures[part.id]
          return figure ? (
            <div key={part.id}>
              <dt>{part.label}</dt>
              <dd>
                <FigureLink
                  figure={figure}
                  part={part}
                  to={address(part.id)}
                  label={part.label}
                  reasons={reasons}
                />
              </dd>
            </div>
          ) : null
        })}
      </dl>
      <div className={styles.foot}>
        <Reasons reasons={reasons} />
        <Standing answer={answer} n={answer.figures[lead.id]?.n ?? 0} />
      </div>
    </section>
  )
}

type SingleProps = {
  answer: Answer
  note: string
}

function SingleFigure({ answer, note }: SingleProps) {
  const { carried } = usePeriod()
  const [lead] = partsOf(answer.metric)
  const reasons = reasonsOf(Object.values(answer.figures))
  const id = `opening-${answer.metric.id}`
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{said(answer.metric.name)}</h2>
      <Lead
        answer={answer}
        part={lead.id}
        to={metricAddress(answer.metric.id, carried)}
        note={note}
        reasons={reasons}
      />
      <div className={styles.foot}>
        <Reasons reasons={reasons} />
        <Standing answer={answer} n={null} />
      </div>
    </section>
  )
}

type LeadProps = { answer: Answer; part: string; to: string; note: string; reasons: readonly string[] }

function Lead({ answer, part, to, note, reasons }: LeadProps) {
  const figure = answer.figures[part] ?? { value: null, reason: 'Not measured.', n: 0 }
  const { unit } = partsOf(answer.metric).find((known) => known.id === part) ?? { unit: answer.metric.unit }
  return (
    <Link to={to} className={styles.lead}>
      <BigFigure
        value={writeFigure(figure, unit)}
        reason={said(figure.reason ?? '')}
        mark={markOf(reasons, figure)}
        note={figure.value === null ? undefined : note}
      />
    </Link>
  )
}

/** What a figure stands on: version, how many, how much of it is known. */
export function Standing({ answer, n }: { answer: Answer; n: number | null }) {
  const version = t('Definition, version {version}', { version: answer.metric.version })
  return (
    <p className={`t13 qq ${styles.standing}`}>
      <span title={said(answer.metric.definition)}>{version}</span>
      {n === null ? null : <span>{basisWords(answer.metric.id, n)}</span>}
      <span>{coverageWords(answer.coverage, answer.metric.id)}</span>
    </p>
  )
}
