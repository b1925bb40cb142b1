import { useQueryClient } from '@tanstack/react-query'
import type { ChannelCard } from '#modules/channels/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Dialog } from '#web/design/dialog.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { t } from '#web/i18n.ts'
import type { Person } from '#web/member-field.tsx'
import { PlaceFields, PosterFields, postersOf, readPosting, usePosters } from './who-posts.tsx'

type DialogProps = { channel: ChannelCard; people: readonly Person[]; open: boolean; onClose: () => void }

/** Says anew who posts by hand, in which language and for which region. */
export function PostersDialog({ channel, people, open, onClose }: DialogProps) {
  const title = t('Posting to {name} by hand', { name: channel.displayName })
  return (
    <Dialog title={title} open={open} onClose={onClose} size="s">
      {open ? <PostersForm channel={channel} people={people} onDone={onClose} /> : null}
    </Dialog>
  )
}

type InnerProps = { channel: ChannelCard; people: readonly Person[]; onDone: () => void }

function PostersForm({ channel, people, onDone }: InnerProps) {
  const queries = useQueryClient()
  const posting = usePosters(postersOf(channel, people))
  const save = async (data: FormData): Promise<void> => {
    await api.channels.changeByHand({ id: channel.id, ...readPosting(data, posting.posters) })
    await queries.invalidateQueries({ queryKey: orpc.channels.key() })
    onDone()
  }
  return (
    <Form onSubmit={save}>
      {channel.personal ? (
        <p className="q">{t('This account is your own: nobody else posts there.')}</p>
      ) : (
        <PosterFields {...posting} />
      )}
      <PlaceFields channel={channel} />
      <FormActions>
        <Submit>{t('Save')}</Submit>
      </FormActions>
    </Form>
  )
}
