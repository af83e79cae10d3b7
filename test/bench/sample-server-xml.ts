/** What stands around the hosts: connectors, the user database, and a realm that locks out. */
const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<!-- Tomcat of the hosting company; see the wiki before you touch it -->
<Server port="-1" shutdown="d3QzqW8hX1rYv7Lk">
  <Listener className="org.apache.catalina.startup.VersionLoggerListener"/>
  <Listener className="org.apache.catalina.core.JreMemoryLeakPreventionListener"/>
  <Listener className="org.apache.catalina.mbeans.GlobalResourcesLifecycleListener"/>
  <GlobalNamingResources>
    <Resource name="UserDatabase" auth="Container" type="org.apache.catalina.UserDatabase"
              factory="org.apache.catalina.users.MemoryUserDatabaseFactory" pathname="conf/tomcat-users.xml"/>
  </GlobalNamingResources>
  <Service name="Catalina">
    <Executor name="pool" namePrefix="catalina-exec-" maxThreads="300" minSpareThreads="20"/>
    <Connector executor="pool" port="8080" address="127.0.0.1" protocol="HTTP/1.1" connectionTimeout="20000"
               redirectPort="8443" maxParameterCount="1000"/>
    <Connector port="8443" protocol="org.apache.coyote.http11.Http11NioProtocol" SSLEnabled="true"
               maxParameterCount="1000">
      <UpgradeProtocol className="org.apache.coyote.http2.Http2Protocol"/>
      <SSLHostConfig protocols="TLSv1.2,+TLSv1.3">
        <Certificate certificateKeystoreFile="conf/keys.p12" certificateKeystorePassword="\${keys.password}"
                     certificateKeystoreType="PKCS12" type="RSA"/>
      </SSLHostConfig>
    </Connector>
    <Engine name="Catalina" defaultHost="customer0.example.com">
      <Realm className="org.apache.catalina.realm.LockOutRealm">
        <Realm className="org.apache.catalina.realm.UserDatabaseRealm" resourceName="UserDatabase"/>
      </Realm>
`;

const TAIL = `    </Engine>
  </Service>
</Server>
`;

/** One of many customers; now and then with a flaw. */
function host(number: number): string {
  const crossContext = number % 10 === 3 ? ' crossContext="true"' : '';
  return `      <!-- Customer ${number} -->
      <Host name="customer${number}.example.com" appBase="/srv/customer${number}" unpackWARs="false" autoDeploy="false">
        <Alias>www.customer${number}.example.com</Alias>
        <Context path="/shop" docBase="/srv/shop${number}"${crossContext}>
          <CookieProcessor sameSiteCookies="lax"/>
        </Context>
        <Valve className="org.apache.catalina.valves.AccessLogValve" directory="logs" pattern="combined"
               prefix="customer${number}." suffix=".log"/>
        <Valve className="org.apache.catalina.valves.ErrorReportValve" showReport="false" showServerInfo="false"/>
      </Host>
`;
}

/** A server.xml of about so many characters: one host after another. */
export function sampleServerXml(length: number): string {
  const parts = [HEAD];
  let rest = length - HEAD.length - TAIL.length;
  for (let number = 0; rest > 0; number++) {
    const next = host(number);
    parts.push(next);
    rest -= next.length;
  }
  return parts.join('') + TAIL;
}
