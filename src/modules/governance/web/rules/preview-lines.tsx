import { CheckLine, CheckLines } from '#web/design/checks.tsx'
import { Chip, type Tone } from '#web/design/chip.tsx'
import type { IconName } from '#web/design/icon.tsx'
import { SectionHead } from '#web/design/rows.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import { ClassMark } from '../parts/class-line.tsx'
import type { RulesPreview } from '../types.ts'
import { className } from '../words/classes.ts'
import { someOf } from '../words/lists.ts'
import { kindsWords } from './matrix-words.ts'
import styles from './preview.module.css'

type Line = RulesPreview['lines'][number]
type Direction = Line['tone']

const directions: readonly Direction[] = ['looser', 'tighter', 'other']
const heads: Record<Direction, { tone?: Tone; icon: IconName; title: () => string }> = {
  looser: { tone: 'warn', icon: 'rise', title: () => t('Gets looser') },
  tighter: { tone: 'wait', icon: 'lock', title: () => t('Gets tighter') },
  other: { icon: 'hand', title: () => t('Goes another way') },
}

/** For how many people which act changes, from one answer to another. */
export function PreviewLines({ preview }: { preview: RulesPreview }) {
  const { lines, problems, people } = preview
  return (
    <>
      {problems.length > 0 ? (
        <CheckLines label={t('What needs a look')}>
          {problems.map((problem) => (
            <CheckLine key={problem.message} tone="warn" icon="warning">
              <b className="mid">{problem.message}</b> <span className="q">{problem.cure}</span>
            </CheckLine>
          ))}
        </CheckLines>
      ) : null}
      {lines.length === 0 ? (
        <p className={styles.none}>
          {t('For nobody who may speak today any answer changes. {people}', { people: checked(people) })}
        </p>
      ) : (
        <p className="q">{checked(people)}</p>
      )}
      {directions.map((direction) => (
        <Group
          key={direction}
          direction={direction}
          lines={lines.filter((line) => line.tone === direction)}
        />
      ))}
    </>
  )
}

function checked(people: number): string {
  return t(
    '{n, plural, one {# person with a mandate was asked about.} other {# people with a mandate were asked about.}}',
    {
      n: people,
    },
  )
}

function Group({ direction, lines }: { direction: Direction; lines: readonly Line[] }) {
  const head = heads[direction]
  if (lines.length === 0) return null
  return (
    <section className={styles.group} aria-label={head.title()}>
      <SectionHead
        title={
          <Chip tone={head.tone} icon={head.icon}>
            {head.title()}
          </Chip>
        }
        end={formatNumber(lines.length)}
        level={3}
      />
      <ul>
        {lines.map((line) => (
          <LineRow
            key={`${line.act.kind} ${line.act.class} ${line.act.channel} ${line.before} ${line.after}`}
            line={line}
          />
        ))}
      </ul>
    </section>
  )
}

function LineRow({ line }: { line: Line }) {
  const { act, before, after, people, names } = line
  const where = act.channel === 'own' ? t('on channels of their own unit') : t('on other channels')
  return (
    <li className={styles.line}>
      <ClassMark of={act.class} />
      <div>
        <p className="mid">
          {t('{what}, {where}', { what: kindsWords([act.kind]), where })}
          <span className="q"> {className(act.class)}</span>
        </p>
        <p className={styles.turn}>
          <span className="vh">{t('before:')} </span>
          <span className="q">{before}</span>
          <span aria-hidden="true">→</span>
          <span className="vh">{t('after:')} </span>
          <span>{after}</span>
        </p>
      </div>
      <p className={styles.people}>
        <b className="mid">{t('{n, plural, one {# person} other {# people}}', { n: people })}</b>
        <span className="q t13">{named(names, people)}</span>
      </p>
    </li>
  )
}

/** The names that came along, and how many more there are. */
function named(names: readonly string[], people: number): string {
  if (people <= names.length) return someOf(names, 5)
  const shown = names.slice(0, 5)
  return t('{names} and {n, plural, one {# other} other {# others}}', {
    names: shown.join(', '),
    n: people - shown.length,
  })
}
