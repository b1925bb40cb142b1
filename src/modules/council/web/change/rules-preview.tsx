import { CheckLine, CheckLines } from '#web/design/checks.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { t } from '#web/i18n.ts'
import styles from '../council.module.css'
import type { Preview } from '../types.ts'
import { className } from './rules-words.ts'

const tones = {
  looser: { tone: 'warn', words: () => t('looser') },
  tighter: { tone: 'wait', words: () => t('tighter') },
  other: { tone: 'wait', words: () => t('another way') },
} as const

/** For how many people a change of the rules changes what. */
export function RulesPreviewPart({ preview }: { preview: Preview }) {
  return (
    <div className={styles.stack}>
      {preview.problems.length > 0 ? (
        <CheckLines label={t('What needs a look')}>
          {preview.problems.map((problem) => (
            <CheckLine key={problem.message} tone="warn" icon="warning">
              <b className="mid">{problem.message}</b> <span className="q">{problem.cure}</span>
            </CheckLine>
          ))}
        </CheckLines>
      ) : null}
      {preview.lines.length === 0 ? (
        <p className="q">{t('For nobody who may speak today any answer changes.')}</p>
      ) : (
        <ul>
          {preview.lines.map((line) => (
            <li
              key={`${line.act.kind}${line.act.class}${line.act.channel}${line.before}${line.after}`}
              className={styles.turn}
            >
              <span>
                <b className="mid">{line.act.kind === 'reply' ? t('Replies') : t('Posts')}</b>{' '}
                <span className="q">
                  {className(line.act.class)},{' '}
                  {line.act.channel === 'own' ? t('own unit’s channels') : t('other channels')}
                </span>
              </span>
              <span>
                <span className="q">{line.before}</span> → {line.after}
              </span>
              <span>
                <StateWord tone={tones[line.tone].tone}>{tones[line.tone].words()}</StateWord>{' '}
                <span className="q t13">{people(line)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function people({ names, people: n }: Preview['lines'][number]): string {
  const more = n - names.length
  return more > 0
    ? t('{names} and {n, plural, one {# other} other {# others}}', { names: names.join(', '), n: more })
    : names.join(', ')
}
