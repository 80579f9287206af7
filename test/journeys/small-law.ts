/** A small law of an invented State, with a word that stands nowhere else, so that its bytes can be found in a file. */
export const smallLaw = `# Criminal Code of Varania

## Chapter 1. Offences against freedom

### Article 10. Trafficking in persons

(1) Whoever recruits, transports, transfers or receives a person by means of threat, Zyxwvutsrq force or deception for the purpose of exploitation shall be punished by imprisonment of five to twelve years.

(2) Exploitation includes forced labour, slavery and the removal of organs.

### Article 11. Attempt

An attempt to commit the offence under Article 10 shall be punished.

### Article 12. Confiscation

Instruments and proceeds of an offence shall be confiscated.
`;
