import type { ModelView } from '#modules/listening/contract.ts'
import { Button } from '#web/design/button.tsx'
import { StateWord, type Tone } from '#web/design/chip.tsx'
import type { IconName } from '#web/design/icons.ts'
import { Time } from '#web/design/time.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import { languageName } from '#web/languages.ts'
import css from './learning.module.css'

type RowProps = {
  model: ModelView
  canManage: boolean
  busy: boolean
  /** A version, or null for the rules alone. */
  onUse: (version: number | null) => void
}

/** One thing that was learned: how it stands, what it is worth beside what was there before, and the switch. */
export function ModelRow({ model, canManage, busy, onUse }: RowProps) {
  const { version, state, own, before, audit } = model
  return (
    <li className={css.model}>
      <p className={css.name}>
        <b>{t('Version {n}', { n: version })}</b> <State state={state} />
        <span className="q">
          <Time at={model.trainedAt} />
        </span>
      </p>
      <p>
        {t('Right in {right} of {n} posts it had never seen; before: {before}.', {
          right: own.right,
          n: own.n,
          before: before.right,
        })}
        {audit
          ? ` ${t('Of {n} posts coded for the audit: {right}; before: {before}.', {
              n: audit.own.n,
              right: audit.own.right,
              before: audit.before.right,
            })}`
          : null}
      </p>
      {model.note ? <p>{noteWord(model.note)}</p> : null}
      <p className="q t13">{details(model)}</p>
      {model.changedBy && model.changedAt ? (
        <p className="q t13">
          {t('Switched by {name},', { name: model.changedBy })} <Time at={model.changedAt} />
        </p>
      ) : null}
      {canManage && state === 'active' ? (
        <Button size="s" icon="undo" busy={busy} onPress={() => onUse(null)}>
          {t('Back to the rules alone')}
        </Button>
      ) : null}
      {canManage && state === 'retired' ? (
        <Button size="s" icon="retry" busy={busy} onPress={() => onUse(version)}>
          {t('Use this version')}
        </Button>
      ) : null}
    </li>
  )
}

function details({ examples, languages, own, rules }: ModelView): string {
  const parts = [
    t('learned from {n} corrections', { n: examples }),
    languages.map((language) => languageName(language)).join(', '),
    t('not sure of {n}', { n: own.unsure }),
    t('F1 {own}, by the rules alone {rules}', {
      own: formatNumber(own.macroF1, 'percent'),
      rules: formatNumber(rules.macroF1, 'percent'),
    }),
  ]
  return parts.filter(Boolean).join(' · ')
}

function noteWord(note: NonNullable<ModelView['note']>): string {
  const words: Readonly<Record<typeof note, () => string>> = {
    few: () => t('Not used: too few posts were kept back to judge it.'),
    'not-better': () => t('Not used: it is not clearly better than the rules.'),
    'by-chance': () => t('Not used: so small an advantage may be chance.'),
    'worse-than-now': () => t('Not used: it is not better than the version in use.'),
    'worse-in-audit': () => t('Not used: on the posts of the audit it is worse than what is in use.'),
  }
  return words[note]()
}

function State({ state }: Pick<ModelView, 'state'>) {
  const looks: Readonly<Record<ModelView['state'], { word: string; tone: Tone; icon: IconName }>> = {
    active: { word: t('In use'), tone: 'good', icon: 'check' },
    retired: { word: t('Not in use'), tone: 'wait', icon: 'pause' },
    refused: { word: t('Not used'), tone: 'warn', icon: 'stop' },
    candidate: { word: t('Not used'), tone: 'warn', icon: 'stop' },
  }
  const { word, tone, icon } = looks[state]
  return (
    <StateWord tone={tone} icon={icon}>
      {word}
    </StateWord>
  )
}
