/** What stands before the customers: the administrator, and what a replica needs. */
const HEAD = `# Clusters of the hosting company; the customers' records are made by the portal
# TYPE  DATABASE        USER            ADDRESS                 METHOD
local   all             postgres                                peer
hostssl replication     replicator      10.255.0.12/32          scram-sha-256

# Customers
`;

/** A pg_hba.conf of so many records: networks of customers, one database and role each; now and then with a flaw. */
export function samplePgHba(records: number): string {
  const lines = [HEAD];
  for (let number = 0; number < records; number++) lines.push(record(number));
  return lines.join('');
}

function record(number: number): string {
  const database = `customer${number}`.padEnd(15);
  const role = `web${number}`.padEnd(15);
  const address = `10.${(number >> 16) % 200}.${(number >> 8) % 256}.${number % 256}/32`.padEnd(23);
  if (number % 500 === 123) return `host    ${database} ${role} ${address} md5\n`;
  if (number % 500 === 321)
    return `hostssl customer${number - 1},shared all ${address} scram-sha-256  # moved\n`;
  if (number % 500 === 400) return `hostssl customer7 web7 ${address} scram-sha-256\n`;
  const comment = number % 50 === 0 ? `# ${number} and the following: rack ${number / 50}\n` : '';
  return `${comment}hostssl ${database} ${role} ${address} scram-sha-256\n`;
}
