/**
 * Passwords of members and passphrases of buyers: argon2id, at least twelve characters, none of the usual ones (S46). An
 * address that nobody has costs the same time as one that is there (S20).
 */
import { hash, verify } from "@node-rs/argon2";

const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const atOnce = 4;
export const shortest = 12;
const longest = 200;

/** Why this password is not taken, in one sentence; null where it is. */
export function passwordProblem(password: string, address: string): string | null {
  if (password.length < shortest) return `Use at least ${shortest} characters. A short sentence is easy to remember.`;
  if (password.length > longest) return `Use at most ${longest} characters.`;
  const plain = lettersOf(password);
  const isRepeated = /^(.{1,4})\1+.{0,3}$/u.test(plain);
  const ownWords = [lettersOf(address), lettersOf(address.split("@")[0] ?? "")].filter((word) => word.length > 3);
  const isAddress = plain.length < 24 && ownWords.some((word) => plain.includes(word));
  if (isRepeated || isAddress || usual.some((word) => stripped(plain) === stripped(word))) {
    return "This one is easy to guess. Use a few words that belong together only for you.";
  }
  return null;
}

function lettersOf(text: string): string {
  return text.toLowerCase().replaceAll(/[\s\p{P}\p{S}]/gu, "");
}

export async function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize("NFC"), cost));
}

/** `stored` null: takes the same time and says no. */
export async function isPassword(stored: string | null, typed: string): Promise<boolean> {
  const against = stored ?? (dummy ??= await hashPassword(crypto.randomUUID()));
  const isRight = await inTurn(() => verify(against, typed.slice(0, 1_000).normalize("NFC")));
  return isRight && stored !== null;
}

let dummy: string | undefined;

/** Each takes 19 MB and most of a processor, so a few at a time. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  while (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

let running = 0;
const waiting: (() => void)[] = [];

/** Digits at the end make a usual word no better. */
function stripped(word: string): string {
  return word.replace(/\d+$/, "");
}

const usual = [
  "password",
  "passwordpassword",
  "passw0rd",
  "passphrase",
  "iloveyou",
  "iloveyouforever",
  "qwertyuiop",
  "qwertyuiopasdf",
  "qwertzuiop",
  "asdfghjkl",
  "asdfghjklqwertyuiop",
  "1q2w3e4r5t6y",
  "1qaz2wsx3edc",
  "qazwsxedcrfv",
  "zaq12wsxcde3",
  "abcdefghijkl",
  "abcdefghijklmnop",
  "letmeinletmein",
  "letmeinplease",
  "welcomewelcome",
  "administrator",
  "changemechangeme",
  "changeme",
  "trustno1trustno1",
  "correcthorsebatterystaple",
  "lockstep",
  "lockstepadmin",
  "lockstepplan",
  "footballfootball",
  "princessprincess",
  "sunshinesunshine",
  "dragondragon",
  "monkeymonkey",
  "superman",
  "unbelievable",
  "christopher",
  "thisisapassword",
  "mysecretpassword",
  "secretsecret",
  "defaultpassword",
  "temporarypassword",
  "companypassword",
];
