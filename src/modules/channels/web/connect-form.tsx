import { useQueryClient } from '@tanstack/react-query'
import type { ChannelCard, NetworkChoice } from '#modules/channels/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { t } from '#web/i18n.ts'
import { useSetSearch } from '#web/screen-hooks.ts'
import { ConnectFields } from './connect-fields.tsx'
import { forgetTyped, keepTyped, readTyped, recallTyped } from './typed.ts'

type FormProps = { choice: NetworkChoice; again: ChannelCard | undefined; onClose: () => void }

/** The form of one network, drawn from what its adapter asks for. A refusal lands at its field; nothing typed is lost. */
export function ConnectForm({ choice, again, onClose }: FormProps) {
  const queries = useQueryClient()
  const set = useSetSearch()
  const { id: network } = choice

  const connect = async (data: FormData): Promise<void> => {
    const input = await readTyped(data, choice.fields)
    if (choice.kind === 'oauth') {
      keepTyped(network, input, choice.fields)
      const begun = await api.channels.beginOauth({
        network,
        input,
        ...(again ? { channelId: again.id } : {}),
      })
      location.assign(begun.authorizeUrl)
      // The page is about to be left: the button stays busy until it is.
      await new Promise((resolve) => setTimeout(resolve, 10_000))
      return
    }
    const made = again
      ? await api.channels.reconnect({ id: again.id, input })
      : await api.channels.connect({ network, input })
    forgetTyped()
    await queries.invalidateQueries({ queryKey: orpc.channels.key() })
    set({ connect: undefined, channel: undefined, made: made.id })
  }
  return (
    <Form onSubmit={connect} label={t('Connect {network}', { network: choice.name })}>
      <ConnectFields fields={choice.fields} known={again ? knownOf(again) : recallTyped(network)} />
      <FormActions>
        <Submit icon={choice.kind === 'oauth' ? 'external' : 'link'}>
          {choice.kind === 'oauth' ? t('Sign in at the server') : t('Connect')}
        </Submit>
        <Button kind="ghost" onPress={onClose}>
          {t('Cancel')}
        </Button>
      </FormActions>
    </Form>
  )
}

/** What a connected channel already tells about its form. */
function knownOf({
  handle,
  serverUrl,
  canPublish,
}: ChannelCard): (field: NetworkChoice['fields'][number]) => string | undefined {
  return ({ name, kind }) => {
    if (name === 'email') return handle
    // Of a stream the server is enough: left empty, the field would mean another one.
    if (name === 'address') return serverUrl
    // A feed is known by the name of its host only; its address is typed again.
    if (!canPublish) return undefined
    if (/handle|identifier|account|user/i.test(name)) return handle
    if (kind === 'url' || /server|instance|host/i.test(name)) return serverUrl
    return undefined
  }
}
