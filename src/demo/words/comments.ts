import type { Lang } from './topic.ts'

/** What people say under a post of ours, whatever it is about, and what we say to that. */
export const comments: Readonly<Record<Lang, readonly (readonly [said: string, answered: string])[]>> = {
  en: [
    ['This is the only account I read to the end.', 'Then we try to stay short. Thank you, {you}. {me}'],
    ['Sent this to my brother. He will deny that it is about him.', 'Brothers do. Greet him, {you}. {me}'],
    [
      'Who writes these? They should get a biscuit.',
      'Passed on, {you}. The biscuit is on its way up the stairs. {me}',
    ],
    ['I was there! That is my elbow.', 'A fine elbow, {you}. Say the word and we name it. {me}'],
    ['More of this, please, and fewer hashtags. Oh, there are none. Good.', 'We ran out. {me}'],
    ['My grandmother says: finally somebody who knows.', 'We would like to hire your grandmother. {me}'],
    ['Read it aloud at breakfast. Silence, then toast.', 'The best kind of review, {you}. {me}'],
    [
      'Can you say that again in the shop in {day+3}’s rain? I forget everything when it is wet.',
      'We print it small and put it into the pocket. {me}',
    ],
    [
      'I disagree about the order, agree about everything else.',
      'Tell us the right order, {you}, we are listening. {me}',
    ],
    ['Saved. Twice. I never find the first one.', 'That is what the second one is for. {me}'],
    ['This would have helped me on {day-2}.', 'Then we were two days late. Sorry, {you}. {me}'],
    [
      'Is there a longer version for people on trains?',
      'There is one in the newsletter, {you}, it lasts to Voss. {me}',
    ],
  ],
  de: [
    ['Endlich sagt es mal jemand.', 'Wir haben lange geübt, {you}. {me}'],
    [
      'Habe ich meinem Bruder geschickt. Er wird behaupten, es gehe nicht um ihn.',
      'Brüder tun das. Grüße, {you}. {me}',
    ],
    ['Beim Frühstück vorgelesen. Stille, dann Honigbrot.', 'Schöner kann eine Kritik nicht sein. {me}'],
    ['Gespeichert. Zweimal, das erste finde ich nie.', 'Dafür ist das zweite da. {me}'],
    ['Bei der Reihenfolge bin ich anderer Meinung.', 'Sagen Sie uns die richtige, {you}. {me}'],
  ],
  no: [
    ['Endelig noen som sier det.', 'Vi har øvd lenge, {you}. {me}'],
    ['Lest høyt til frokost. Stille, så brunost.', 'Bedre kritikk får vi ikke. {me}'],
    ['Der er albuen min!', 'En fin albue, {you}. {me}'],
    ['Lagret. To ganger.', 'Lurt. {me}'],
  ],
}
