/** Words with bars and line ends between them. */
function words(text: string): readonly string[] {
  return text.trim().split(/ *[|\n] */);
}

/** Records that are easily misread, each in a file of its own. */
export const RECORDS: readonly string[] = words(`
  # nothing | "" | , | local all all md5#x | local all a#b md5 | local all "a#b" md5 | local all all md5 # "
  ; local | local all all md5; | // | "local" "all" "all" "md5" | local "a""b" all md5 | local """" all md5
  local """a" all md5 | local a"l"l all md5 | local ""all all md5 | local all"" all md5 | local "a"ll all md5
  local 'a' all md5 | local "all all md5 | local all all "md5 | local all all md5 "map=x | local all all" md5
  local all all md5" | lo"cal" all all md5 | local all all md5 "" | local all all peer ""map=x
  local all all peer map"="x | local all all peer "map=a b,c#d" | local all "a,b","c d" md5
  local all "a"b"c" md5 | local all "a" "b" md5 | local all "a""b""" md5 | local a, b all md5
  local a ,b all md5 | local a , b all md5 | local ,a all md5 | ,local all all md5 | local a,,b all md5
  local a, all md5 | local all all md5, | local all all, md5 | local,host all all md5
  local all all md5,trust | local all all md5,  | local, all all md5 | local a,#b all md5
  local all all peer map=x,map=y | local all all peer map=x , | local all all peer ,map=x | local a,"" all md5
  local "",a all md5 | local a",b all md5 | local a,"b c" all md5 | local | local all | local all all | host
  host all all | host all all all | host all all md5 | host all all 1.2.3.4
  host all all 1.2.3.4 255.255.255.255 | host all all 1.2.3.4 md5 | local all all 1.2.3.4/32 md5
  host all all 1.2.3.0 255.255.255.0,x md5 | host all all 1.2.3.0/24 255.255.255.0 md5 | local "" "" trust
  host all all ::1 md5 | host all all ::1 | hostssl all all 1.2.3.0/24 | HOST all all all md5
  Local all all md5 | hostgss all all all md5 | include x | include_dir x | include_if_exists x
  hostgssenc all all all md5 | hostgssenc all all all cert | hostnogssenc all all all md5
  hostnogssenc all all all cert | hostnossl all all all cert | hostssl all all all cert
  host all all all cert | local all all cert | hostssl all all all peer | hostgssenc all all all gss
  hostgssenc all all all trust | hostgssenc all all all ident
  hostgssenc all all all md5 clientcert=verify-ca
  local samegroup,samerole,sameuser,"sameuser" +a,+"b c","+d" md5 | local /^a /b md5 | local "/( [" +/x md5
  local xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx all md5 | local + all md5
  local @ @ md5 | local @admins @admins md5 | local all @empty md5 | local all @empty,bob md5
  local all bob,@empty md5 | @empty | @empty local all all md5 | local all @missing md5
  local @missing @admins no | local all @nested md5 | local @keywords all md5 | host all all @networks md5
  host all all @missing no | local all all peer @options | local all all md5 @options | local all all @options
  @admins all all md5 | local all @broken md5 | local all @"my names" md5 | local all "@admins" md5
  local all @ md5 | local all @"" md5 | local all @below/names md5 | local all @./admins md5
  local all @below md5 | local all @dangling md5 | local all @@admins md5 | local all +@admins md5
  local all @admins, md5 | local all a@admins md5 | local all @admins@admins md5 | local all all @admins
  local all all md5 @empty | host all all @empty md5 | local all @empty all md5 | local @empty all md5
  local all all no @missing | local all all md5 @missing | @missing | local all "@missing" md5
  local all @"admins" md5 | local all @ad"mi"ns md5 | local all ""@admins md5 | local all @admins""  md5
  local all @"admins md5
`);

/** What may stand in the column for the address and in that for a mask, and what may not. */
export const ADDRESSES: readonly string[] = words(`
  0.0.0.0/0 | ::/0 | ::0/0 | 1.2.3.4/32 | 1.2.3.4/33 | ::/128 | ::/129 | 1.2.3.4/ | 1.2.3.4/-1 | 1.2.3.4/-0
  1.2.3.4/08 | 1.2.3.4/+8 | 1.2.3.4/8x | 1.2.3.4/0x8 | 1.2.3.4/8.0 | 1.2.3.4/24/8 | 1.2.3.4/255.0.0.0
  "1.2.3.4/ 8" | "1.2.3.4/8 " | " 1.2.3.4/8" | "1.2.3.4 /8" | 1.2.3.4/4294967304
  1.2.3.4/99999999999999999999 | 1.2.3.4/18446744073709551624 | 1.2.3.4/"8" | 1.2.3.4/"" | "1.2.3.4/\t8"
  "1.2.3.4/\v8" | 1.2.3.4 255.255.255.255 | 1.2.3.4 255.0.255.0 | 1.2.3.4 0.0.0.255 | 10.0.0.0 8 | 10.0.0.0 /8
  10.0.0.0 0 | 10.0.0.0 0xffffff00 | 10.0.0.0 255.255 | 10.0.0.0 :: | :: 255.0.0.0 | :: :: | ::1 ffff::
  10.0.0.0 "255.0.0.0" | 10.0.0.0 255.0.0.0 255.0.0.0 | 10.0.0.0 localhost | 10.0.0.0 "" | 10.0.0.0 all
  10.0.0.0/ 8 | ::1 ffff:%lo | 10/8 | 10.1/16 | 10.1.2/24 | 127.1/32 | 0/0 | 010.0.0.0/8 | 192.168.010.0/24
  192.168.08.0/24 | 0x0a.0.0.0/8 | 167772160/8 | 0X0A.0.0.0/8 | 0x/8 | 0x.1.1.1/8 | 00/0 | 1.2.3.256/32
  1.2.65535/16 | 1.2.65536/16 | 1.16777215/8 | 1.16777216/8 | 4294967295/32 | 4294967296/32 | 037777777777/32
  040000000000/32 | 0xffffffff/32 | 0x100000000/32 | 1.2.3.4./32 | .1.2.3/32 | 1..2/32 | 1.2.3.4.5/32
  1.2.3.-4/32 | 1.2.3.+4/32 | 1.2.3.4a/32 | 256.1.1.1 | 256.1.1.1/32 | 1.2.3 | 10 | 0 | 08 | 09.1.1.1/8
  0000000001.2.3.4/32 | 1e1/8 | 1.2.3.4\u00a0/8 | 1.2.3.4:5432 | 1.2.3.4-1.2.3.9 | * | 10.* | *.example.org
  . | .example.org | example.org. | a_b | "" | x/32 | ::1/128 | ::1/ | ::/08 | 1::2::3/64 | :::/0 | :/0
  ::1:/64 | 1:2:3:4:5:6:7:8/64 | 1:2:3:4:5:6:7:8:9/64 | 1:2:3:4:5:6:7/64 | 1:2:3:4:5:6:7::/64
  ::2:3:4:5:6:7:8/64 | 1:2:3:4:5:6:7:8::/64 | ::1:2:3:4:5:6:7:8/64 | fe80::1%lo/64 | fe80::1%1/64
  fe80::1%/64 | ::1%lo/128 | ::1%nothing/128 | 2001:db8::1%eth0/64 | ::12345/64 | ::g/64 | [::1]/128 | [::1]
  ::ffff:1.2.3.4/128 | ::1.2.3.4/128 | ::1.2.3/128 | ::1.2.3.256/128 | ::01.2.3.4/128 | ::1.2.3.04/128
  ::010.2.3.4/128 | 1:2:3:4:5:6:1.2.3.4/128 | 1:2:3:4:5:6:7:1.2.3.4/128 | 1.2.3.4::/64 | ::1.2.3.4:5/64
  ABCD::EF01/32 | ::ffff:1.2.3.4 ffff:: | all | ALL | "all" | a"l"l | samehost | "samehost" | samenet
  Samenet | samehost/32 | all/0 | samenet 255.0.0.0 | a,b | 1.2.3.4/8,1.2.3.5/8 | all, | localhost
  localhost/8 | fe80::1%lo | fe80::1 | ::1 | %lo/64 | 1.2.3.4%lo/32 | 1.2.3.4%/32 | ::%/0 | ::%%/0
  fe80::1%lo%lo/64
`);

/** Methods and their options, of a record that is for no connection over TLS in particular. */
export const METHODS: readonly string[] = words(`
  trust | TRUST | reject | scram-sha-256 | SCRAM-SHA-256 | scram | md5 | Md5 | password | gss | gssapi | sspi
  bsd | ident | peer | pam | ldap | radius | cert | oauth | crypt | krb4 | krb5 | none | deny | - | "md5" | ""
  md5 md5 | ident sameuser | md5 map | md5 = | md5 =x | md5 map = x | ident map=x | ident map=
  ident map=x map=y | ident MAP=x | ident "map=a b" | ident map=a=b | md5 map=x | trust map=x | gss map=x
  pam map=x | reject map=x | scram-sha-256 map= | md5 clientcert=verify-ca | md5 clientname=CN | md5 nothing=1
  md5 Nothing | md5 nothing=1 other | md5 other nothing=1 | md5 ""=x | gss include_realm=1
  gss include_realm=0 | gss include_realm=yes | gss include_realm= | gss krb_realm=X | gss krb_realm=
  md5 include_realm=1 | gss compat_realm=1 | gss upn_username=1 | gss krb_server_hostname=x | pam pamservice=x
  pam pamservice= | pam pam_use_hostname=1 | pam pam_use_hostname=x | md5 pamservice=x
  md5 pam_use_hostname=1 | ldap ldapserver=192.0.2.1 | ldap ldapprefix=x | ldap ldapsuffix=x
  ldap ldapprefix= | ldap ldapbasedn= | ldap ldapbasedn=dc=x | ldap ldapbasedn=dc=x,dc=y
  ldap ldapprefix=x ldapbasedn=y | ldap ldapprefix=x ldapbinddn=y | ldap ldapprefix=x ldapbindpasswd=y
  ldap ldapprefix=x ldapsearchattribute=y | ldap ldapprefix=x ldapsearchfilter=y
  ldap ldapsuffix=x ldapbasedn=y | ldap ldapprefix= ldapbasedn=y
  ldap ldapbasedn=x ldapsearchattribute=y ldapsearchfilter=z
  ldap ldapbasedn=x ldapsearchattribute= ldapsearchfilter=z | ldap ldapbinddn=x
  ldap ldapbasedn=x ldapport=389 | ldap ldapbasedn=x ldapport=0 | ldap ldapbasedn=x ldapport=
  ldap ldapbasedn=x ldapport=x | ldap ldapbasedn=x ldapport=-5 | ldap ldapbasedn=x ldapport=99999
  ldap ldapbasedn=x ldapport=389x | ldap ldapbasedn=x "ldapport= 7" | ldap ldapbasedn=x ldapport=+7
  ldap ldapbasedn=x ldapport=4294967296 | ldap ldapbasedn=x ldapport=2147483648
  ldap ldapbasedn=x ldapport=99999999999999999999 | ldap ldapbasedn=x ldapport=0 ldapport=1
  ldap ldapbasedn=x ldapport=1 ldapport=0 | ldap ldapbasedn=x ldapscheme=ldaps
  ldap ldapbasedn=x ldapscheme=LDAPS | ldap ldapbasedn=x ldapscheme= | ldap ldapbasedn=x ldaptls=1
  ldap ldapbasedn=x ldaptls=true | ldap ldapbasedn=x ldapscope=sub | ldap ldapurl=ldap://192.0.2.1/dc=x
  ldap ldapurl=ldaps://192.0.2.1/dc=x | ldap ldapurl=LDAP://192.0.2.1/dc=x | ldap ldapurl=ldapi:///dc=x
  ldap ldapurl=http://x | ldap ldapurl=x | ldap ldapurl= | ldap ldapurl=ldap:// | ldap ldapurl=ldap:///
  ldap ldapurl=ldap://192.0.2.1 | ldap ldapurl=ldap://192.0.2.1/ | ldap ldapurl=ldap://192.0.2.1:389/dc=x
  ldap ldapurl=ldap://192.0.2.1:x/dc=x | ldap ldapurl=ldap://192.0.2.1:/dc=x
  ldap ldapurl=ldap://192.0.2.1:0/dc=x | ldap ldapurl=ldap://192.0.2.1:99999/dc=x
  ldap "ldapurl=ldap://192.0.2.1/dc=x?uid" | ldap "ldapurl=ldap://192.0.2.1/dc=x?uid?sub"
  ldap "ldapurl=ldap://192.0.2.1/dc=x?uid?nothing" | ldap "ldapurl=ldap://192.0.2.1/dc=x?uid?sub?(a=b)"
  ldap "ldapurl=ldap://192.0.2.1/dc=x??sub?(a=b)" | ldap "ldapurl=ldap://192.0.2.1/dc=x?uid,cn?sub"
  ldap "ldapurl=ldap://192.0.2.1/dc=x?uid?sub??!ext" | ldap "ldapurl=ldap://192.0.2.1/dc=x?????"
  ldap "ldapurl=ldap://192.0.2.1/dc=x%zz" | ldap "ldapurl=ldap://192.0.2.1/dc=x%20y"
  ldap "ldapurl=<ldap://192.0.2.1/dc=x>" | ldap "ldapurl=URL:ldap://192.0.2.1/dc=x"
  ldap ldapurl=ldap://[::1]/dc=x | ldap ldapurl=ldap://[::1/dc=x
  ldap ldapprefix=x ldapurl=ldap://192.0.2.1/dc=x | ldap ldapprefix=x ldapurl=ldap://192.0.2.1
  ldap ldapurl=ldap://192.0.2.1/dc=x ldapprefix=y | md5 ldapurl=ldap://192.0.2.1/dc=x | md5 ldaptls=1
  ldap ldapbasedn=x ldapurl=ldap:// | radius radiusservers=192.0.2.1 radiussecrets=s
  radius radiusservers=192.0.2.1 | radius radiussecrets=s | radius radiusservers= radiussecrets=s
  radius radiusservers=192.0.2.1 radiussecrets= | radius "radiusservers=192.0.2.1,192.0.2.2" radiussecrets=s
  radius "radiusservers=192.0.2.1,192.0.2.2" "radiussecrets=s,t"
  radius "radiusservers=192.0.2.1,192.0.2.2" "radiussecrets=s,t,u"
  radius radiusservers=192.0.2.1 "radiussecrets=s,t" | radius "radiusservers=192.0.2.1," radiussecrets=s
  radius "radiusservers=192.0.2.1, 192.0.2.2" radiussecrets=s
  radius radiusservers=192.0.2.1 "radiussecrets=," | radius radiusservers=192.0.2.1 "radiussecrets=a b"
  radius "radiusservers=192.0.2.1 192.0.2.2" radiussecrets=s
  radius radiusservers=192.0.2.1 radiussecrets=s radiusports=1812
  radius radiusservers=192.0.2.1 radiussecrets=s radiusports=0
  radius radiusservers=192.0.2.1 radiussecrets=s radiusports=x
  radius radiusservers=192.0.2.1 radiussecrets=s radiusports=99999
  radius radiusservers=192.0.2.1 radiussecrets=s "radiusports=1,2"
  radius radiusservers=192.0.2.1 radiussecrets=s radiusports=
  radius radiusservers=192.0.2.1 radiussecrets=s radiusidentifiers=x
  radius radiusservers=192.0.2.1 radiussecrets=s "radiusidentifiers=x,y"
  radius radiusservers=192.0.2.1 radiussecrets=s radiusidentifiers= | radius radiusservers=::1 radiussecrets=s
  radius radiusserver=192.0.2.1 radiussecret=s | md5 radiusservers=192.0.2.1
  radius """radiusservers=192.0.2.1""" radiussecrets=s | radius "radiusservers=""192.0.2.1""" radiussecrets=s
  radius "radiusservers=""192.0.2.1" radiussecrets=s | radius radiusservers=192.0.2.1 "radiussecrets=""a,b"""
  radius radiusservers=192.0.2.1 "radiussecrets=a""b" | radius radiusservers=192.0.2.1 "radiussecrets= a "
  trust issuer=x | oauth issuer=x scope=y | md5 validator=x | md5 validator.x=y | md5 delegate_ident_mapping=1
`);

/** Methods and options that want TLS. */
export const TLS_METHODS: readonly string[] = words(`
  md5 clientcert=verify-ca | md5 clientcert=verify-full | md5 clientcert=1 | md5 clientcert=0
  md5 clientcert=no-verify | md5 clientcert= | md5 clientcert=VERIFY-CA
  md5 clientcert=verify-ca clientcert=verify-full | trust clientcert=verify-ca | reject clientcert=verify-ca
  md5 clientname=CN | md5 clientname=DN | md5 clientname=cn | md5 clientname= | cert
  cert clientcert=verify-full | cert clientcert=verify-ca | cert clientcert=1 | cert map=x
  cert clientname=DN | scram-sha-256 clientcert=verify-full map=x | md5 clientcert="verify-ca"
  md5 clientcert=verify-ca clientcert=maybe | md5 clientcert=maybe clientcert=verify-ca
  cert clientcert=verify-ca clientcert=verify-full | cert clientcert=verify-full clientcert=verify-ca
`);
