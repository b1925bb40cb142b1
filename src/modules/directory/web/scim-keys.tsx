import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { ConfirmDialog, Dialog } from '#web/design/dialog.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { Row, SectionHead } from '#web/design/rows.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { formatDay, formatTime, t } from '#web/i18n.ts'
import type { TokenCard } from '../contract.ts'
import { CopyField } from './copy-field.tsx'
import css from './directory.module.css'

type Settings = Awaited<ReturnType<typeof api.directory.scim>>

/** The address to paste into the other system, and the keys it may use. */
export function ScimKeys({ settings }: { settings: Settings }) {
  const [making, setMaking] = useState(false)
  return (
    <>
      <p className={`q ${css.words}`}>
        {t(
          'Okta, Entra ID and others keep the directory by themselves: who joins, moves and leaves there does so here. Paste this address and a key into them.',
        )}
      </p>
      <CopyField name="baseUrl" label={t('Base address')} value={settings.baseUrl} />
      <SectionHead
        title={t('SCIM keys')}
        level={3}
        end={
          <Button icon="plus" onPress={() => setMaking(true)}>
            {t('Make a key')}
          </Button>
        }
      />
      {settings.tokens.length === 0 ? (
        <EmptyState
          level={2}
          title={t('No key yet')}
          text={t('Make one for each system, so that you can end one without the others.')}
        />
      ) : (
        settings.tokens.map((token) => <KeyRow key={token.id} token={token} />)
      )}
      {making ? <MakeKey onClose={() => setMaking(false)} /> : null}
    </>
  )
}

const stands = (token: TokenCard): boolean =>
  token.revokedAt === null && (token.expiresAt === null || new Date(token.expiresAt) > new Date())

function KeyRow({ token }: { token: TokenCard }) {
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const revoke = async (): Promise<void> => {
    try {
      await api.directory.revokeToken({ tokenId: token.id })
      toast(t('The key of {name} has ended.', { name: token.name }))
      void queries.invalidateQueries({ queryKey: orpc.directory.scim.key() })
    } catch (error) {
      toastError(error)
    } finally {
      setAsking(false)
    }
  }
  const note = [
    `${token.hint}…`,
    t('made {day}', { day: formatDay(token.createdAt) }),
    token.by ?? '',
    token.lastUsedAt ? t('last used {at}', { at: formatTime(token.lastUsedAt) }) : t('never used'),
    token.expiresAt ? t('good until {day}', { day: formatDay(token.expiresAt) }) : '',
  ]
  return (
    <>
      <Row
        title={token.name}
        note={note.filter(Boolean).join(' · ')}
        end={
          stands(token) ? (
            <Button size="s" onPress={() => setAsking(true)}>
              {t('End')}
            </Button>
          ) : (
            <span className="q">{t('Ended')}</span>
          )
        }
      />
      <ConfirmDialog
        title={t('End the key of {name}?', { name: token.name })}
        text={t('The next call with it is refused. This cannot be undone; a new key can be made.')}
        confirm={t('End the key')}
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => void revoke()}
      />
    </>
  )
}

const terms = ['90', '365', 'none'] as const

function MakeKey({ onClose }: { onClose: () => void }) {
  const queries = useQueryClient()
  const [days, setDays] = useState<(typeof terms)[number]>('365')
  const [made, setMade] = useState<string | null>(null)
  const submit = async (data: FormData): Promise<void> => {
    const name = String(data.get('name'))
    const { token } = await api.directory.createToken({ name, days: days === 'none' ? null : Number(days) })
    setMade(token)
    void queries.invalidateQueries({ queryKey: orpc.directory.scim.key() })
  }
  const labels = { 90: t('90 days'), 365: t('One year'), none: t('Until it is ended') }
  return (
    <Dialog title={made ? t('Copy the key now') : t('Make a key')} open onClose={onClose}>
      {made ? (
        <div className={css.part}>
          <p>{t('It is shown this once and kept nowhere. Paste it into the other system as its token.')}</p>
          <CopyField name="token" label={t('Key')} value={made} />
          <Button kind="pri" onPress={onClose}>
            {t('Done')}
          </Button>
        </div>
      ) : (
        <Form onSubmit={submit} label={t('Make a key')}>
          <TextField name="name" label={t('Which system uses it')} placeholder="Okta" required autoFocus />
          <Select
            name="days"
            label={t('How long it is good')}
            options={terms.map((value) => ({ value, label: labels[value] }))}
            value={days}
            onChange={setDays}
          />
          <FormActions>
            <Submit>{t('Make the key')}</Submit>
          </FormActions>
        </Form>
      )}
    </Dialog>
  )
}
