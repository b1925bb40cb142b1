import type { Depth } from './content.ts'

export interface BuiltInPath {
  readonly key: string
  readonly name: string
  readonly summary: string
  readonly depth: Depth
  readonly kinds: readonly string[]
  readonly roles: readonly string[]
  readonly courseIds: readonly string[]
}

/** The paths that come with the curriculum: aware is for everybody, able and expert for those whose work it is. */
export const curriculumPaths: readonly BuiltInPath[] = [
  {
    key: 'everybody',
    name: 'Everybody who works here',
    summary: 'What everybody should know before they write a word about us.',
    depth: 'aware',
    kinds: [],
    roles: [],
    courseIds: ['speaking-for-us', 'what-stays-inside', 'safe-accounts'],
  },
  {
    key: 'answering',
    name: 'People who answer customers',
    summary: 'From the first mention to a conversation that ends well.',
    depth: 'able',
    kinds: ['service', 'ecommerce', 'sales'],
    roles: ['agent', 'director-community'],
    courseIds: [
      'speaking-for-us',
      'what-stays-inside',
      'answering-well',
      'hard-conversations',
      'using-the-inbox',
      'crisis-basics',
    ],
  },
  {
    key: 'publishing',
    name: 'People who write and publish',
    summary: 'Words that are clear, open to everybody, and allowed to leave.',
    depth: 'able',
    kinds: ['marketing', 'pr'],
    roles: ['author', 'approver', 'director-content', 'social-lead'],
    courseIds: [
      'speaking-for-us',
      'what-stays-inside',
      'open-to-everybody',
      'writing-and-approvals',
      'listening-and-measuring',
      'crisis-basics',
    ],
  },
  {
    key: 'spokespeople',
    name: 'Spokespeople and executives',
    summary: 'Speaking when every word counts: for the company, in a crisis, and about money.',
    depth: 'expert',
    kinds: ['executive', 'ir', 'finance', 'legal'],
    roles: ['spokesperson'],
    courseIds: [
      'speaking-for-us',
      'what-stays-inside',
      'investor-silence',
      'crisis-basics',
      'hard-conversations',
      'safe-accounts',
    ],
  },
]
