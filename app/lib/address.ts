/** A mail address as people type and read it. */

/** "dana@acme.example" as a page shows it to whoever holds the link: "d•••@acme.example" (FW3). */
export function maskAddress(address: string): string {
  const [name = "", domain = ""] = address.split("@");
  const first = /^./u.exec(name)?.[0] ?? "";
  return `${first}•••@${domain}`;
}

/** The one form an address is kept and compared in. */
export function plainAddress(typed: string): string {
  return typed.trim().normalize("NFC").toLowerCase();
}

/** Good enough to send to; whether it is there only a mail can tell. */
export function isAddress(text: string): boolean {
  return (
    text.length <= 254 &&
    /^[^\s@<>,;:"()[\]\\]{1,64}@[^\s@<>,;:"()[\]\\]+\.[^\s@<>,;:"()[\]\\.]{2,}$/u.test(text) &&
    !text.includes("..")
  );
}
