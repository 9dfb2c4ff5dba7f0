import { createTransport } from "nodemailer";
import { expect, it, onTestFinished } from "vitest";
import { openMailBox } from "#tests/support/mail.ts";

it("reads a mail as its recipient would, whatever its encoding", async () => {
  const box = await openMailBox();
  onTestFinished(() => box.close());
  const transport = createTransport(box.url);
  const text =
    "Grüße, Dana: the code is 123456 = שלום 🎉\nand a second, rather long line that has to be folded on its way, so to speak.";
  await transport.sendMail({
    from: { name: "Northwind", address: "plan@northwind.example" },
    to: { name: "Dana Müller", address: "dana@acme.example" },
    subject: "Dana, your code for „Rollout“ – 🎉 and a subject that is long enough to be folded into several words",
    text,
    html: "<p>Grüße</p>",
  });
  const mail = await box.next("dana@acme.example");
  expect(mail).toMatchObject({
    from: "plan@northwind.example",
    to: ["dana@acme.example"],
    subject: "Dana, your code for „Rollout“ – 🎉 and a subject that is long enough to be folded into several words",
    text,
    html: "<p>Grüße</p>",
  });
  expect(box.received).toHaveLength(1);
});

it("says what came instead when a mail is missing", async () => {
  const box = await openMailBox();
  onTestFinished(() => box.close());
  await expect(box.next("nobody@acme.example", 20)).rejects.toThrow("No mail to nobody@acme.example. There is: none");
});
