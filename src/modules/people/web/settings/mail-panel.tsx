import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Time } from '#web/design/time.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { CopyLink } from '../directory/hand-over.tsx'
import css from './settings.module.css'

type Unsent = Awaited<ReturnType<typeof api.people.unsentMail>>['mail'][number]

/** For owners: whether mail works, and what did not go out. Nothing is lost silently. */
export function MailPanel({ configured }: { configured: boolean }) {
  const query = useQuery(orpc.people.unsentMail.queryOptions())
  return (
    <Panel title={t('Mail')}>
      {configured ? (
        <StateWord tone="good">{t('Mail is set up.')}</StateWord>
      ) : (
        <>
          <StateWord tone="warn" icon="warning">
            {t('Mail is not set up.')}
          </StateWord>
          <p className={`q ${css.intro}`}>
            {t(
              'Invitations and links for new passwords wait here to be handed over. To send them, whoever runs Weft sets WEFT_SMTP_URL and starts it again.',
            )}
          </p>
        </>
      )}
      <QueryView query={query} skeleton="list" rows={2} what={t('The waiting mail could not be loaded.')}>
        {({ mail }) =>
          mail.length === 0 ? (
            <p className="q">{t('No mail is waiting.')}</p>
          ) : (
            mail.map((one) => <UnsentMail key={one.id} mail={one} configured={configured} />)
          )
        }
      </QueryView>
    </Panel>
  )
}

function stateWords(state: Unsent['state']): string {
  const words = {
    kept: t('Not sent: hand the link over'),
    failed: t('Refused by the mail server'),
    waiting: t('On its way'),
  }
  return words[state]
}

const tones = { kept: 'warn', failed: 'stop', waiting: 'wait' } as const

function UnsentMail({ mail, configured }: { mail: Unsent; configured: boolean }) {
  const queries = useQueryClient()
  const retry = useMutation(
    orpc.people.retryMail.mutationOptions({
      onSuccess: () => {
        toast(t('The mail is on its way again.'))
        void queries.invalidateQueries({ queryKey: orpc.people.unsentMail.key() })
      },
      onError: toastError,
    }),
  )
  return (
    <article className={css.mail} aria-label={mail.subject}>
      <p>
        <b className="mid">{mail.to}</b> <span className="q">{mail.subject}</span>{' '}
        <Time at={mail.createdAt} className="qq" />
      </p>
      <StateWord tone={tones[mail.state]} icon={mail.state === 'kept' ? 'hand' : undefined}>
        {stateWords(mail.state)}
      </StateWord>
      {mail.detail ? <p className="t13 q">{mail.detail}</p> : null}
      <CopyLink label={t('Link for {name}', { name: mail.to })} link={mail.link} />
      {configured && mail.state !== 'waiting' ? (
        <div>
          <Button icon="retry" busy={retry.isPending} onPress={() => retry.mutate({ mailId: mail.id })}>
            {t('Send again')}
          </Button>
        </div>
      ) : null}
    </article>
  )
}
