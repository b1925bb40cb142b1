import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Chip } from '#web/design/chip.tsx'
import { Icon } from '#web/design/icon.tsx'
import { Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Row } from '#web/design/rows.tsx'
import { Time } from '#web/design/time.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import type { SessionsView } from '../../contract/door.ts'
import { PasswordForm } from './password-form.tsx'
import { ProfileForm } from './profile-form.tsx'
import css from './settings.module.css'
import { SettingsPage } from './settings-page.tsx'

/** The member’s own things: name and languages, where they are signed in, the password. */
export function Screen() {
  const query = useQuery(orpc.people.sessions.queryOptions())
  return (
    <SettingsPage title={t('You and your sessions')}>
      <Panel title={t('Where you are signed in')}>
        <p className={`q ${css.intro}`}>
          {t('If you do not know a device, sign it out and choose a new password.')}
        </p>
        <QueryView query={query} skeleton="list" rows={3} what={t('Your sessions could not be loaded.')}>
          {({ sessions }) => <Sessions sessions={sessions} />}
        </QueryView>
      </Panel>
      <Panel title={t('Password')}>
        <PasswordForm />
      </Panel>
      <Panel title={t('You')}>
        <ProfileForm />
      </Panel>
    </SettingsPage>
  )
}

function Sessions({ sessions }: SessionsView) {
  const queries = useQueryClient()
  const refresh = (): void => void queries.invalidateQueries({ queryKey: orpc.people.sessions.key() })
  const one = useMutation(
    orpc.people.revokeSession.mutationOptions({ onSuccess: refresh, onError: toastError }),
  )
  const others = useMutation(
    orpc.people.revokeOtherSessions.mutationOptions({
      onSuccess: ({ ended }) => {
        toast(t('{n, plural, one {# device is signed out.} other {# devices are signed out.}}', { n: ended }))
        refresh()
      },
      onError: toastError,
    }),
  )
  return (
    <>
      <div className={css.rows}>
        {sessions.map((session) => (
          <Row
            key={session.id}
            lead={<Icon name={/iPhone|iPad|Android/.test(session.device) ? 'phone' : 'screen'} />}
            title={session.device}
            note={
              <>
                {session.address} · {t('last seen')} <Time at={session.lastSeenAt} /> · {t('signed in')}{' '}
                <Time at={session.createdAt} />
              </>
            }
            end={
              session.current ? (
                <Chip tone="good" icon="check">
                  {t('This device')}
                </Chip>
              ) : (
                <Button
                  size="s"
                  label={t('Sign out {device}', { device: session.device })}
                  busy={one.isPending && one.variables.sessionId === session.id}
                  onPress={() => one.mutate({ sessionId: session.id })}
                >
                  {t('Sign out')}
                </Button>
              )
            }
          />
        ))}
      </div>
      {sessions.length > 1 ? (
        <div className={css.acts}>
          <Button onPress={() => others.mutate(undefined)} busy={others.isPending}>
            {t('Sign out all other devices')}
          </Button>
        </div>
      ) : null}
    </>
  )
}
