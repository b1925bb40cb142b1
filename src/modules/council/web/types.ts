import type { Change, ChangeView, QuestionView, SeatView, VoteView } from '#modules/council/contract.ts'
import type { api } from '#web/api.ts'

type Council = typeof api.council
export type Overview = Awaited<ReturnType<Council['overview']>>
export type Waiting = Awaited<ReturnType<Council['waiting']>>
export type ItemInput = Parameters<Council['addItem']>[0]
export type Area = SeatView['area']
export type Outcome = NonNullable<VoteView['outcome']>
export type QuestionState = QuestionView['state']
export type Preview = NonNullable<NonNullable<ChangeView['rules']>['preview']>
export type OfKind<K extends Change['kind']> = Extract<Change, { kind: K }>
export type RulesChange = OfKind<'rules'>['change']
export type { Person } from '#web/member-field.tsx'
