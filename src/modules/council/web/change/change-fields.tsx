import type { ChangeKind } from '#modules/council/contract.ts'
import type { ChangeDraft } from './change-draft.ts'
import { ExceptionFields } from './exception-fields.tsx'
import { GrantFields, RevokeFields } from './mandate-fields.tsx'
import { PolicyFields } from './policy-fields.tsx'
import { RulesFields } from './rules-fields.tsx'

type ChangeFieldsProps = { kind: ChangeKind; draft: ChangeDraft; onChange: (draft: ChangeDraft) => void }

/** The fields of the chosen kind of change. */
export function ChangeFields({ kind, draft, onChange }: ChangeFieldsProps) {
  switch (kind) {
    case 'rules':
      return <RulesFields draft={draft.rules} onChange={(rules) => onChange({ ...draft, rules })} />
    case 'mandate.grant':
      return <GrantFields draft={draft.grant} onChange={(grant) => onChange({ ...draft, grant })} />
    case 'mandate.revoke':
      return <RevokeFields draft={draft.revoke} onChange={(revoke) => onChange({ ...draft, revoke })} />
    case 'policy.publish':
      return <PolicyFields draft={draft.policy} onChange={(policy) => onChange({ ...draft, policy })} />
    case 'exception':
      return (
        <ExceptionFields
          draft={draft.exception}
          onChange={(exception) => onChange({ ...draft, exception })}
        />
      )
    default:
      return null
  }
}
