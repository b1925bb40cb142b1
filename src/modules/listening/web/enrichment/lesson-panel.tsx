import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Lesson, ModelView } from '#modules/listening/contract.ts'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import { languageName } from '#web/languages.ts'
import css from './learning.module.css'
import { ModelRow } from './model-row.tsx'
import { factWord, valueWord } from './words.ts'

type PanelProps = {
  lesson: Lesson
  models: readonly ModelView[]
  needed: { corrections: number; ofKind: number; inLanguage: number }
  readAgainDays: number
  canManage: boolean
}

/** One fact: how much was put right, what was learned from it, which version is in use. */
export function LessonPanel({ lesson, models, needed, readAgainDays, canManage }: PanelProps) {
  const { fact, corrections } = lesson
  const missing = needed.corrections - corrections
  const train = useMutation(
    orpc.listening.train.mutationOptions({
      onSuccess: () => toast(t('It learns now; this takes a minute or so.')),
      onError: toastError,
    }),
  )
  const use = useUse(fact, models, readAgainDays)
  return (
    <section className={css.lesson} aria-label={factWord(fact)}>
      <header>
        <h2>{factWord(fact)}</h2>
        {canManage && corrections > 0 ? (
          <Button
            size="s"
            icon="refresh"
            busy={train.isPending}
            disabledReason={missing > 0 ? t('{n} more corrections are needed.', { n: missing }) : undefined}
            onPress={() => train.mutate({ fact })}
          >
            {t('Learn now')}
          </Button>
        ) : null}
      </header>
      <Taught lesson={lesson} />
      {models.length === 0 ? (
        <p className="q">
          {corrections > 0 && missing > 0
            ? t(
                'Nothing was learned yet: {n, plural, one {# correction is} other {# corrections are}} missing.',
                {
                  n: missing,
                },
              )
            : t('Nothing was learned yet: the rules alone.')}
        </p>
      ) : (
        <ol className={css.models} aria-label={t('Versions')}>
          {models.map((model) => (
            <ModelRow
              key={model.version}
              model={model}
              canManage={canManage}
              busy={use.isPending}
              onUse={(version) => use.mutate({ fact, version })}
            />
          ))}
        </ol>
      )}
    </section>
  )
}

/** Switches, and offers to switch back. */
function useUse(fact: Lesson['fact'], models: readonly ModelView[], days: number) {
  const queries = useQueryClient()
  const before = models.find(({ state }) => state === 'active')?.version ?? null
  const settle = () => queries.invalidateQueries({ queryKey: orpc.listening.models.key() })
  const undo = useMutation(
    orpc.listening.useModel.mutationOptions({ onSuccess: settle, onError: toastError }),
  )
  return useMutation(
    orpc.listening.useModel.mutationOptions({
      onSuccess: ({ version }) => {
        void settle()
        const said =
          version === null
            ? t('The rules alone are in use. The last {days} days are read again in the background.', {
                days,
              })
            : t('Version {n} is in use. The last {days} days are read again in the background.', {
                n: version,
                days,
              })
        toast(said, { undo: () => undo.mutate({ fact, version: before }) })
      },
      onError: toastError,
    }),
  )
}

/** How often it was put right, to what, in which languages. */
function Taught({ lesson: { fact, corrections, lately, values, languages } }: { lesson: Lesson }) {
  if (corrections === 0) return null
  const times = (word: string, n: number) => t('{word} {n}', { word, n: formatNumber(n) })
  return (
    <p>
      {t('{n, plural, one {# correction} other {# corrections}} by our people', { n: corrections })}
      {lately > 0 ? `, ${t('{n} in the last 30 days', { n: formatNumber(lately) })}` : null}
      {': '}
      {values.map(({ value, n }) => times(valueWord(fact, value), n)).join(' · ')}
      <span className="q">
        {' — '}
        {languages
          .map(({ language, n }) => times(language === '' ? t('Not known') : languageName(language), n))
          .join(' · ')}
      </span>
    </p>
  )
}
