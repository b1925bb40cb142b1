import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, orpc } from '#web/api.ts'
import { Banner } from '#web/design/banner.tsx'
import { Button } from '#web/design/button.tsx'
import { t } from '#web/i18n.ts'
import { ring } from './ring.ts'
import { useAct } from './use-act.ts'

/** Above every screen while something rings for me: what it is, and the one thing to do. A window that should sound does. */
export function Frame() {
  const { data } = useQuery({ ...orpc.onCall.calling.queryOptions(), refetchInterval: 60_000 })
  const sounding = (data?.rings.some(({ sound }) => sound) ?? false) || Boolean(data?.test)
  useOpenWindow(data?.listens ?? false)
  useEffect(() => (sounding ? ring() : undefined), [sounding])
  const acknowledge = useAct(
    (subjectId: string) => api.onCall.acknowledge({ subjectId }),
    ({ first }) => (first ? t('It is yours now. Nobody else is rung.') : t('Somebody was faster.')),
  )
  if (!data) return null
  return (
    <>
      {data.test ? (
        <Banner
          tone="note"
          icon="bell"
          title={t('Test ring: your code is {code}.', { code: data.test.code })}
        />
      ) : null}
      {data.rings.map(({ id, subjectId, title, drill, severity }) => (
        <Banner
          key={id}
          tone={drill ? 'wait' : 'stop'}
          icon="bell"
          title={drill ? t('Drill: {title}', { title }) : t('SEV{severity}: {title}', { severity, title })}
          action={
            <Button
              size="s"
              kind="pri"
              busy={acknowledge.isPending && acknowledge.variables === subjectId}
              onPress={() => acknowledge.mutate(subjectId)}
            >
              {t('Acknowledge')}
            </Button>
          }
        />
      ))}
    </>
  )
}

const EVERY_MS = 60_000

/** Says every minute that this window is open, when windows are one of the ways. */
function useOpenWindow(listens: boolean): void {
  useEffect(() => {
    if (!listens) return
    const say = (): void => void api.onCall.windowOpen().catch(() => undefined)
    say()
    const timer = setInterval(say, EVERY_MS)
    return () => clearInterval(timer)
  }, [listens])
}
