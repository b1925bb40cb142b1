import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { WayView } from '#modules/on-call/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Banner } from '#web/design/banner.tsx'
import { Button } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { usePlace } from '#web/screen-hooks.ts'
import css from '../on-call.module.css'
import { useAct } from '../use-act.ts'
import { kindText } from '../words.ts'
import { AddWay } from './add-way.tsx'
import { CodeForm } from './code-form.tsx'
import { GatewayPanel } from './gateway-panel.tsx'

/** Settings: how I am reached when something happens, each way tried out. */
export function Screen() {
  const query = useQuery(orpc.onCall.ways.queryOptions())
  const [asking, setAsking] = useState<string | null>(null)
  usePlace([t('Settings'), t('How you are reached')])
  return (
    <Page width="text">
      <PageTitle
        title={t('How you are reached')}
        note={t(
          'An alarm rings all of these at once. Two on different devices are needed: one may be broken.',
        )}
      />
      <QueryView query={query} skeleton="list" what={t('Your ways could not be loaded.')}>
        {({ ways, missing, inRota }) => (
          <div className={css.body}>
            {inRota && ways.filter(({ state }) => state === 'confirmed').length < 2 ? (
              <Banner
                tone="warn"
                icon="warning"
                title={t('You take turns in a rota, and only one way reaches you. Add a second one.')}
              />
            ) : null}
            <Panel title={t('Your ways')}>
              <ul className={css.lines}>
                {ways.map((way) => (
                  <li key={way.id} className={css.line}>
                    <OneWay way={way} onTest={() => setAsking(way.id)} />
                    {asking === way.id ? <CodeForm id={way.id} onDone={() => setAsking(null)} /> : null}
                  </li>
                ))}
              </ul>
            </Panel>
            <AddWay missing={missing} onAdded={setAsking} />
            <GatewayPanel />
          </div>
        )}
      </QueryView>
    </Page>
  )
}

function OneWay({ way, onTest }: { way: WayView; onTest: () => void }) {
  const test = useAct(
    api.onCall.testWay,
    ({ sent, detail }) => (sent ? t('A test ring is out.') : (detail ?? t('Failed'))),
    onTest,
  )
  const remove = useAct(api.onCall.removeWay, t('Removed.'))
  const { id, kind, label, state, fixed, fault } = way
  return (
    <>
      <span>
        <b className="mid">{kindText(kind)}</b> <span className="q">{label}</span>
        {fault ? <span className="t13 stop"> {fault}</span> : null}
      </span>
      <span className={css.ends}>
        {state === 'confirmed' ? (
          <StateWord tone="good">{t('Confirmed')}</StateWord>
        ) : state === 'dead' ? (
          <StateWord tone="stop">{t('Does not work')}</StateWord>
        ) : (
          <StateWord tone="warn">{t('To be confirmed')}</StateWord>
        )}
        {fixed ? (
          <span className="t13 q">{t('your sign-in address')}</span>
        ) : (
          <>
            <Button
              size="s"
              busy={test.isPending}
              label={t('Test {way}', { way: kindText(kind) })}
              onPress={() => test.mutate({ id })}
            >
              {t('Test')}
            </Button>
            <Button
              size="s"
              busy={remove.isPending}
              label={t('Remove {name}', { name: `${kindText(kind)} ${label}` })}
              onPress={() => remove.mutate({ id })}
            >
              {t('Remove')}
            </Button>
          </>
        )}
      </span>
    </>
  )
}
