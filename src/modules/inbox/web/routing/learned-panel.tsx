import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { DeskModel } from '#modules/inbox/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Chip } from '#web/design/chip.tsx'
import { Switch } from '#web/design/choice-field.tsx'
import { Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Row } from '#web/design/rows.tsx'
import { Time } from '#web/design/time.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import styles from './routing.module.css'

/** What Weft learned from earlier matters about which desk gets what: on or off, what it is worth, and the way back. */
export function LearnedPanel() {
  const queries = useQueryClient()
  const query = useQuery(orpc.inbox.learned.queryOptions())
  const act = async (work: () => Promise<unknown>, words: string): Promise<void> => {
    try {
      await work()
      toast(words)
    } catch (error) {
      toastError(error)
    }
    await queries.invalidateQueries({ queryKey: orpc.inbox.learned.key() })
  }
  return (
    <Panel title={t('Learned from earlier matters')} note={t('Asked after the rules, before the words')}>
      <QueryView query={query} skeleton="list" what={t('What was learned could not be loaded.')}>
        {({ used, models, examples, needed, mayNot }) => (
          <>
            <Switch
              name="used"
              label={t('Let it say which desk it looks like')}
              hint={t(
                'Only while it is right more often than the words on matters it has not seen. What it is not sure of goes on to the words, and then to the reception desk.',
              )}
              checked={used}
              disabled={mayNot !== null}
              onChange={(next) =>
                void act(
                  () => api.inbox.chooseLearned({ used: next }),
                  next ? t('It is asked from now on.') : t('It is not asked any more.'),
                )
              }
            />
            <p className="q t13">
              {examples < needed
                ? t('{n} matters to learn from so far; {needed} are needed.', {
                    n: formatNumber(examples),
                    needed,
                  })
                : t('{n} matters to learn from; what people handed to another desk counts most.', {
                    n: formatNumber(examples),
                  })}
            </p>
            <ul className={styles.rules}>
              {models.map((model) => (
                <ModelLine
                  key={model.version}
                  model={model}
                  onUse={
                    mayNot === null && used
                      ? () =>
                          void act(
                            () => api.inbox.chooseLearned({ used: true, version: model.version }),
                            t('Number {version} is asked from now on.', { version: model.version }),
                          )
                      : undefined
                  }
                />
              ))}
            </ul>
            {mayNot === null && examples >= needed ? (
              <div className={styles.acts}>
                <Button
                  icon="refresh"
                  onPress={() =>
                    void act(
                      () => api.inbox.learnNow(),
                      t('It learns in the background. Look again in a minute.'),
                    )
                  }
                >
                  {t('Learn now')}
                </Button>
              </div>
            ) : null}
          </>
        )}
      </QueryView>
    </Panel>
  )
}

function ModelLine({ model, onUse }: { model: DeskModel; onUse: (() => void) | undefined }) {
  const { version, own, words, learnedFrom, corrected, unsure, state, trainedAt } = model
  const percent = (of: { right: number; of: number }): string =>
    of.of === 0 ? '—' : t('{n} %', { n: Math.round((100 * of.right) / of.of) })
  return (
    <li>
      <Row
        title={t('Number {version}: right in {own}, the words alone in {words}', {
          ...{ version, own: percent(own), words: percent(words) },
        })}
        note={
          <>
            {t(
              'On {of} matters it had not seen, {unsure} of which it left to the words. Learned from {n}, {corrected} of them put right by people.',
              {
                ...{ of: formatNumber(own.of), unsure: formatNumber(unsure) },
                ...{ n: formatNumber(learnedFrom), corrected: formatNumber(corrected) },
              },
            )}{' '}
            {noteWords(model.note)} <Time at={trainedAt} />
          </>
        }
        end={
          state === 'active' ? (
            <Chip tone="good" icon="check">
              {t('is asked')}
            </Chip>
          ) : state === 'refused' || !onUse ? null : (
            <Button size="s" onPress={onUse}>
              {t('Use this one')}
            </Button>
          )
        }
      />
    </li>
  )
}

function noteWords(note: DeskModel['note']): string {
  if (note === 'few') return t('Not used: too few to judge it by.')
  if (note === 'not-better') return t('Not used: not clearly better than the words.')
  if (note === 'by-chance') return t('Not used: its advantage may be chance.')
  if (note === 'worse-than-now') return t('Not used: the one in use is better.')
  return ''
}
