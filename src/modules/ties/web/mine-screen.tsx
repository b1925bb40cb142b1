import { useQuery } from '@tanstack/react-query'
import type { Mine } from '#modules/ties/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button, ButtonLink } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { formatDay, formatNumber, t } from '#web/i18n.ts'
import { usePlace } from '#web/screen-hooks.ts'
import css from './ties.module.css'
import { useAct } from './use-act.ts'

/** Whether it is counted whom I work with: to allow, renew and withdraw. */
export function Screen() {
  const mine = useQuery(orpc.ties.mine.queryOptions())
  usePlace([t('People'), t('Whom I work with')])
  return (
    <Page width="text">
      <PageTitle
        title={t('Whom I work with')}
        note={t('Counted only if you allow it, and only together with many others')}
        actions={
          <ButtonLink to="/people/ties/departments" icon="chart">
            {t('How departments work together')}
          </ButtonLink>
        }
      />
      <QueryView query={mine} skeleton="text" what={t('Whether you allow it could not be loaded.')}>
        {(data) => (
          <>
            <Standing mine={data} />
            <WhatIsKept />
          </>
        )}
      </QueryView>
    </Page>
  )
}

function Standing({ mine: { consent, kept, months } }: { mine: Mine }) {
  const allow = useAct(
    () => api.ties.allow(),
    (now) => (now.consent ? t('Allowed until {day}.', { day: formatDay(now.consent.endsAt) }) : null),
  )
  const withdraw = useAct(() => api.ties.withdraw(), t('Withdrawn. What was kept is erased.'))
  const renew = consent?.endsSoon ?? false
  return (
    <Panel
      title={consent ? t('You allow that it is counted') : t('You are not counted')}
      end={
        consent ? (
          <StateWord tone={renew ? 'wait' : 'good'}>
            {t('until {day}', { day: formatDay(consent.endsAt) })}
          </StateWord>
        ) : null
      }
    >
      <div className={css.body}>
        <dl className={css.facts}>
          <dt>{t('What for')}</dt>
          <dd>
            {/* The one purpose of the consent; another one needs another consent. */}
            {t(
              'To show how well departments work together: how many colleagues have a tie, and how many of the ties lead to other departments. Never to judge a person.',
            )}
          </dd>
          {consent ? (
            <>
              <dt>{t('Allowed')}</dt>
              <dd>
                {consent.renewedAt
                  ? t('on {day}, renewed on {renewed}', {
                      day: formatDay(consent.givenAt),
                      renewed: formatDay(consent.renewedAt),
                    })
                  : t('on {day}', { day: formatDay(consent.givenAt) })}
              </dd>
              <dt>{t('Kept of you')}</dt>
              <dd>
                {t('{n, plural, =0 {nothing yet} one {# interaction} other {# interactions}}', { n: kept })}
              </dd>
            </>
          ) : null}
          <dt>{t('How long')}</dt>
          <dd>
            {t('{months} months; we ask you before they end. Each interaction is erased after 90 days.', {
              months: formatNumber(months),
            })}
          </dd>
        </dl>
        <p className={css.acts}>
          {consent && !renew ? null : (
            <Button kind="pri" icon="check" busy={allow.isPending} onPress={() => allow.mutate(undefined)}>
              {consent ? t('Renew for {months} months', { months: formatNumber(months) }) : t('Allow it')}
            </Button>
          )}
          {consent ? (
            <Button icon="trash" busy={withdraw.isPending} onPress={() => withdraw.mutate(undefined)}>
              {t('Withdraw and erase')}
            </Button>
          ) : null}
        </p>
        {consent ? null : (
          <p className="q t13">
            {t('Leaving it as it is has no consequence: nobody is told who allows it and who does not.')}
          </p>
        )}
      </div>
    </Panel>
  )
}

function WhatIsKept() {
  return (
    <Panel title={t('What is kept, and what is not')}>
      <ul className={css.list}>
        <li>
          {t(
            'That two people who both allow it had to do with each other inside Weft, and when: a hand-over and taking it up, a note that names somebody, a question and its answer, a consent asked for and decided, content asked for and begun, a comment.',
          )}
        </li>
        <li>{t('Never what it was about, never a word of it, and nothing outside Weft.')}</li>
        <li>
          {t(
            'Nobody sees whom you work with, not your manager and no owner. Shown are numbers of departments with at least ten people who allow it.',
          )}
        </li>
        <li>
          {t(
            'Withdrawing erases at once what is kept of you, also on the side of the others. Figures of days gone by stay, because nobody stands in them.',
          )}
        </li>
      </ul>
    </Panel>
  )
}
