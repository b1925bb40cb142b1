import type { Answering, Conversation } from '#modules/inbox/contract.ts'
import { LinkButton } from '#web/design/button.tsx'
import { CheckLine } from '#web/design/checks.tsx'
import { t } from '#web/i18n.ts'
import { AfterLine } from './after-line.tsx'
import { LikenessLine } from './likeness-line.tsx'
import { OfferLines } from './offer-lines.tsx'
import { SavedReplyDialog } from './saved-reply-dialog.tsx'
import { TriageGuide, TriageLine } from './triage-guide.tsx'
import type { Tools } from './use-tools.ts'

type LinesProps = {
  id: string
  /** Of the conversation. */
  lang: string | null
  text: string
  answering: Answering | undefined
  tools: Tools
}

/** What the helpers have to say before sending; none of it stops anything. */
export function ToolLines({ id, lang, text, answering, tools }: LinesProps) {
  return (
    <>
      <OfferLines conversationId={id} lang={lang} tools={tools} />
      {tools.suggested && text.trim() !== '' ? (
        <CheckLine
          tone="warn"
          icon="warning"
          action={<LinkButton onPress={tools.read}>{t('I have read it')}</LinkButton>}
        >
          <b className="mid">{t('Suggested by a machine.')}</b>{' '}
          {t('Read it before you send it: it goes out in your name.')}
        </CheckLine>
      ) : null}
      {tools.ends && text.trim() !== '' ? (
        <CheckLine tone="plain" icon="check">
          {t('This saved reply is meant to end the matter: “Send and close”.')}
        </CheckLine>
      ) : null}
      <AfterLine tools={tools} />
      <TriageLine kind={answering?.triage ?? null} onOpen={() => tools.setAsking('triage')} />
      <LikenessLine id={id} lang={lang} text={text} />
    </>
  )
}

type DialogsProps = { conversation: Conversation; answering: Answering | undefined; tools: Tools }

export function ToolDialogs({ conversation, answering, tools }: DialogsProps) {
  const close = () => tools.setAsking(null)
  if (tools.asking === 'saved-reply')
    return (
      <SavedReplyDialog
        departmentId={conversation.desk.id}
        onPick={(id) => void tools.insertReply(id)}
        onClose={close}
      />
    )
  if (tools.asking === 'triage')
    return <TriageGuide current={answering?.triage ?? null} onChoose={tools.triage} onClose={close} />
  return null
}
