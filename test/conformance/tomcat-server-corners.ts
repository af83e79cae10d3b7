/** A server around lines in it, in its Service and in its Engine. */
function server({
  top = '',
  service = '',
  engine = '',
  host = '',
}: Readonly<Record<string, string>>): string {
  return `<Server port="-1">${top}<Service name="Catalina">${service}<Engine name="Catalina" defaultHost="localhost">${engine}<Host name="localhost" appBase="webapps">${host}</Host></Engine></Service></Server>`;
}

const connector = (attributes: string) => server({ service: `<Connector port="8080" ${attributes}/>` });
const listener = (className: string) => server({ top: `<Listener className="${className}"/>` });
const realm = (inner: string) =>
  `<Realm className="org.apache.catalina.realm.CombinedRealm">${inner}</Realm>`;
const nested = (inner: string) =>
  `<CredentialHandler className="org.apache.catalina.realm.NestedCredentialHandler">${inner}</CredentialHandler>`;

const NUMBERS = ['+10', '-3', '', ' 7', '7 ', '0x10', '1_000', '1e3', '٣', '2147483647', '2147483648', '1.0'];

/** Files that are easily misread. */
export const CORNERS: readonly string[] = [
  '<Server/>',
  '<server port="-1"/>',
  '<t:Server xmlns:t="urn:t" port="-1"/>',
  '<Server xmlns="urn:t" port="-1"/>',
  '<Server Port="-1" Shutdown="x"/>',
  '<Server port="any unused port"/>',
  '<Server port="-1" portOffset="-1"/>',
  '<Server port="-1" SHUTDOWN="x" className="org.apache.catalina.core.StandardServer"/>',
  '<Server port="-1">text<Service name="a">text<![CDATA[x]]></Service></Server>',
  ...NUMBERS.map((number) => connector(`maxThreads="${number}"`)),
  ...NUMBERS.map((number) => server({ service: `<Connector port="${number}"/>` })),
  connector('Server =" "'),
  connector('sSLEnabled="false" uRIEncoding="UTF-8" MaxThreads="3" maxthreads="3"'),
  connector('className="x"'),
  connector('optional="x" portOffset="3"'),
  connector('socket.soTimeout="3" socket.nix="3" socket.SoTimeout="3"'),
  connector('protocol="org.apache.coyote.http11.Http11Nio2Protocol" selectorTimeout="3"'),
  connector('protocol="AJP/1.3" secret="Ahp7ooY5dei8" requiredSecret="x" compression="on"'),
  connector('encodedSolidusHandling="nix" compression="nix" continueResponseTiming="IMMEDIATELY"'),
  connector('useIPVHosts="yes" secure="True "'),
  server({ service: '<Connector port="8080"/><Connector port="8080" address="127.0.0.1"/>' }),
  server({
    service: '<Connector port="8080" address="127.0.0.2"/><Connector port="8080" address="127.0.0.1"/>',
  }),
  server({ service: '<Connector port="8080" address="::"/><Connector port="8080" address="localhost"/>' }),
  server({ service: '<Connector/><Connector port="0"/><Connector port="65536"/>' }),
  server({ service: '<Executor name="a"/><Executor/><Connector port="8080" executor="b"/>' }),
  listener(''),
  listener('AprLifecycleListener'),
  listener(' org.apache.catalina.core.AprLifecycleListener'),
  listener('org.apache.catalina.core.aprLifecycleListener'),
  listener('org.apache.catalina.core.JasperListener'),
  listener('org.apache.catalina.realm.NullRealm'),
  server({ top: '<Listener/>' }),
  server({ top: '<Listener className="org.apache.catalina.core.JasperListener" optional="true"/>' }),
  server({ top: '<Foo><Listener/></Foo><listener/><Valve className="x"/>' }),
  server({ top: '<GlobalNamingResources><Resource/></GlobalNamingResources>' }),
  server({
    top: '<GlobalNamingResources><Resource name="a" anything="x" closeMethod="y"/><ResourceLink name="b"/></GlobalNamingResources>',
  }),
  server({
    top: '<GlobalNamingResources><Environment name="a" nix="x"/><Transaction/></GlobalNamingResources>',
  }),
  server({ engine: realm(realm(realm(realm('')))) }),
  server({ engine: `<Realm className="org.apache.catalina.realm.NullRealm">${realm('')}</Realm>` }),
  server({ engine: realm(nested(nested(nested(nested(''))))) }),
  server({
    engine: realm(
      '<CredentialHandler className="org.apache.catalina.realm.MessageDigestCredentialHandler"><CredentialHandler className="org.apache.catalina.realm.MessageDigestCredentialHandler"/></CredentialHandler>',
    ),
  }),
  server({ engine: '<Valve className="org.apache.catalina.authenticator.BasicAuthenticator"/>' }),
  server({ engine: '<Valve className="org.apache.catalina.valves.ErrorReportValve" errorCode.404="x"/>' }),
  server({ engine: '<Host name="LOCALHOST"/>' }),
  server({ engine: '<Host name="a"><Alias>localhost</Alias></Host><Host appBase="x"/>' }),
  server({ engine: '<Context path="/x"/><Alias>a</Alias><Cluster/>' }),
  server({ host: '<Context path="/x"/><Context path="/x/"/>' }),
  server({ host: '<Context path=""/><Context path="/"/>' }),
  server({ host: '<Context path="/x" webappVersion="1"/><Context path="/x" webappVersion="2"/>' }),
  server({
    host: '<Context path="/x" className="org.apache.catalina.core.StandardContext" source="x" nix="x"/>',
  }),
  server({ host: '<Context path="/x"><Manager pathname=""/><Manager nix="x"/></Context>' }),
  server({
    host: '<Context path="/x"><Manager><Store className="org.apache.catalina.session.FileStore"/></Manager></Context>',
  }),
  server({
    host: '<Context path="/x"><Manager className="org.apache.catalina.session.PersistentManager"><Store className="org.apache.catalina.session.FileStore"/><SessionIdGenerator/></Manager></Context>',
  }),
  server({
    host: '<Context path="/x"><Valve className="org.apache.catalina.authenticator.BasicAuthenticator"/></Context>',
  }),
  server({
    host: '<Context path="/x"><Loader reloadable="true"/><JarScanner><JarScanFilter/></JarScanner></Context>',
  }),
  server({ host: '<Context path="/x"><Resources allowLinking="yes"><CacheStrategy/></Resources></Context>' }),
  server({
    engine:
      '<Cluster className="org.apache.catalina.ha.tcp.SimpleTcpCluster"><Manager/><Channel className="org.apache.catalina.tribes.group.GroupChannel"/></Cluster>',
  }),
  '<!DOCTYPE Server [<!ENTITY port "8080">]><Server port="-1"><Service name="a"><Connector port="&port;" x="&port;"/><Engine name="a"/></Service></Server>',
];
