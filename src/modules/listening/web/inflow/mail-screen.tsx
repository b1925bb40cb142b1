import { useQueryClient } from '@tanstack/react-query'
import { api, orpc } from '#web/api.ts'
import { Checkbox, RadioGroup } from '#web/design/choice-field.tsx'
import { FileField } from '#web/design/file-field.tsx'
import { FieldGroup, Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { useGo } from '#web/screen-hooks.ts'
import css from './inflow.module.css'
import { InflowPage } from './inflow-page.tsx'

const MAX_CERTIFICATE = 100_000

/** Listen, Sources: a mailbox is read by IMAP. */
export function Screen() {
  const queries = useQueryClient()
  const go = useGo()
  const connect = async (data: FormData): Promise<void> => {
    const text = (name: string) => String(data.get(name) ?? '')
    const file = data.get('authority')
    const input = {
      ...{ email: text('email'), server: text('server'), password: text('password') },
      ...{ user: text('user'), folder: text('folder'), use: text('use') },
      markRead: data.get('markRead') === null ? 'no' : 'yes',
      authority: file instanceof File && file.size > 0 ? await file.text() : '',
    }
    const made = await api.channels.connect({ network: 'mailbox', input })
    toast(t('{name} is read from now on.', { name: made.displayName }))
    await queries.invalidateQueries({ queryKey: orpc.channels.key() })
    go('/listen/sources')
  }
  return (
    <InflowPage title={t('Read a mailbox')}>
      <p className={`q ${css.words}`}>
        {t(
          'Weft reads the letters of one folder and keeps their words. It never deletes, moves or answers anything there.',
        )}
      </p>
      <Form onSubmit={connect} label={t('Read a mailbox')}>
        <MailFields />
        <FormActions>
          <Submit icon="link">{t('Connect')}</Submit>
        </FormActions>
      </Form>
    </InflowPage>
  )
}

function MailFields() {
  return (
    <>
      <Server />
      <Meaning />
      <FieldGroup legend={t('Only where needed')}>
        <TextField
          name="user"
          label={t('User name')}
          hint={t('When it is not the e-mail address.')}
          autoComplete="off"
        />
        <FileField
          name="authority"
          label={t('Certificate of your own authority')}
          hint={t('For servers whose certificate no public authority signed. A PEM file.')}
          accept=".pem,.crt,.cer"
          maxBytes={MAX_CERTIFICATE}
        />
      </FieldGroup>
    </>
  )
}

function Server() {
  return (
    <>
      <FormRow>
        <TextField name="email" label={t('E-mail address')} type="email" required autoComplete="off" />
        <TextField
          name="server"
          label={t('Mail server (IMAP)')}
          hint={t('Always encrypted: port 993 by itself, :143 for STARTTLS.')}
          placeholder="imap.example.org"
          required
          spellCheck={false}
        />
      </FormRow>
      <FormRow>
        <TextField
          name="password"
          label={t('Password')}
          hint={t('An app password where the provider has them.')}
          type="password"
          required
          autoComplete="new-password"
        />
        <TextField
          name="folder"
          label={t('Folder')}
          placeholder="INBOX"
          hint={t('As your mail program shows it.')}
        />
      </FormRow>
    </>
  )
}

function Meaning() {
  return (
    <>
      <RadioGroup
        name="use"
        label={t('What comes in')}
        defaultValue="answer"
        options={[
          {
            value: 'answer',
            label: t('Letters to us that need an answer'),
            hint: t('They open conversations in the inbox.'),
          },
          {
            value: 'read',
            label: t('Newsletters and alerts we only read'),
            hint: t('They stand in the stream.'),
          },
        ]}
      />
      <Checkbox
        name="markRead"
        label={t('Mark letters as read once they are stored')}
        hint={t('Otherwise nothing in the mailbox changes.')}
      />
    </>
  )
}
