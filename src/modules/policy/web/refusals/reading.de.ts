import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'Only an active member can be accountable for a policy.':
    'Für eine Richtlinie verantwortlich sein kann nur ein aktives Mitglied.',
  'Writing and publishing the policy needs the right to manage it.':
    'Um die Richtlinie zu schreiben und zu veröffentlichen, brauchst du das Recht, sie zu verwalten.',
  'Changing who may use our channels when needs the right to manage the policy.':
    'Um zu ändern, wer unsere Kanäle wann nutzen darf, brauchst du das Recht, die Richtlinie zu verwalten.',
  'Who has acknowledged what is seen by those who manage the policy, auditors and heads for their department.':
    'Wer was bestätigt hat, sehen die, die die Richtlinie verwalten, Prüfende und Leitungen für ihre Abteilung.',
  'Reminding people needs the right to manage the policy.':
    'Um Menschen zu erinnern, brauchst du das Recht, die Richtlinie zu verwalten.',
  'Drafts are read by those who manage the policy, and by the legal department while its consent is asked.':
    'Entwürfe lesen die, die die Richtlinie verwalten, und die Rechtsabteilung, solange ihre Freigabe erbeten ist.',
  'One of these versions does not exist.': 'Eine dieser Versionen gibt es nicht.',
  'There is no public policy at this address.': 'Unter dieser Adresse gibt es keine öffentliche Richtlinie.',
  'Check the address, or ask the organisation for it.':
    'Prüf die Adresse, oder frag die Organisation danach.',
  'There is no version {0} of this policy.': 'Eine Version {0} dieser Richtlinie gibt es nicht.',
}
